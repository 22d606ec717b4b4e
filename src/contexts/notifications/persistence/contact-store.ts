import { Injectable } from '@nestjs/common';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Contact } from '../domain/contact.js';
import { ContactRows } from './notification-rows.js';

/** How participations are reached. */
@Injectable()
export class ContactStore {
  async put(tx: Transaction, contact: Contact): Promise<void> {
    await tx.rowsOf(ContactRows).upsert(contact, ['participationId']);
  }

  async remove(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await tx.rowsOf(ContactRows).delete({ participationId });
  }
}
