import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { ParticipantImport } from '../domain/imports/participant-import.js';
import { ParticipantImportRows } from './participation-rows.js';

/** Lists of participants that were sent. Columns of jsonb are written as text: thousands of rows go in as one value. */
@Injectable()
export class ParticipantImportStore {
  async add(tx: Transaction, participantImport: ParticipantImport): Promise<void> {
    await tx.rowsOf(ParticipantImportRows).insert(participantImport);
  }

  findForUpdate(tx: Transaction, missionId: MissionId, id: ParticipantImport['id']): Promise<ParticipantImport | null> {
    return tx.rowsOf(ParticipantImportRows).findOne({ where: { missionId, id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Transaction, participantImport: ParticipantImport): Promise<void> {
    await tx.rowsOf(ParticipantImportRows).update({ id: participantImport.id }, participantImport);
  }

  async remove(tx: Transaction, id: ParticipantImport['id']): Promise<void> {
    await tx.rowsOf(ParticipantImportRows).delete({ id });
  }

  /** Forgets lists of all missions that are not taken over and were sent before then. */
  async forgetSentBefore(tx: Transaction, instant: Instant): Promise<void> {
    await tx.query(`DELETE FROM participant_imports WHERE state = 'checked' AND created_at < $1`, [instant]);
  }
}
