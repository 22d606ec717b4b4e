import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Contact } from '../domain/contact.js';
import { ContactRows } from './notification-rows.js';

/** How participations are reached. */
@Injectable()
export class ContactStore {
  /** Keeps the contacts of a mission as they are until the transaction ends: others may rely on them meanwhile too. */
  async holdStill(tx: Transaction, missionId: MissionId): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock_shared(hashtextextended('contacts:' || $1, 0))`, [missionId]);
  }

  /** Waits until nobody relies on the contacts of a mission as they are, and lets nobody begin to. */
  async lockForChange(tx: Transaction, missionId: MissionId): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('contacts:' || $1, 0))`, [missionId]);
  }

  async put(tx: Transaction, contact: Contact): Promise<void> {
    await tx.rowsOf(ContactRows).upsert(contact, ['participationId']);
  }

  /** Takes many in at once. */
  async putAll(tx: Transaction, contacts: readonly Contact[]): Promise<void> {
    await tx.query(
      `INSERT INTO contacts (participation_id, email, phone, locale, time_zone, recorded_at)
       SELECT "participationId", email, phone, locale, "timeZone", "recordedAt"
       FROM jsonb_to_recordset($1) AS stated ("participationId" uuid, email text, phone text, locale text,
         "timeZone" text, "recordedAt" timestamptz)
       ON CONFLICT (participation_id) DO UPDATE
         SET email = excluded.email, phone = excluded.phone, locale = excluded.locale, time_zone = excluded.time_zone,
             recorded_at = excluded.recorded_at`,
      [JSON.stringify(contacts)],
    );
  }

  async remove(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await tx.rowsOf(ContactRows).delete({ participationId });
  }
}
