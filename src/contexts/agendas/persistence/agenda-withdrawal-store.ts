import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import { instantSql } from '../../../platform/database/instant-column.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { AgendaWithdrawal } from '../domain/withdraw-agenda.js';

/** When nothing has been public again. */
@Injectable()
export class AgendaWithdrawalStore {
  constructor(private readonly database: Database) {}

  async add(tx: Transaction, withdrawal: AgendaWithdrawal): Promise<void> {
    const { versionId, missionId, withdrawnBy, withdrawnAt, note } = withdrawal;
    await tx.query(
      `INSERT INTO agenda_withdrawals (version_id, mission_id, withdrawn_by, withdrawn_at, note)
       VALUES ($1, $2, $3, $4, $5)`,
      [versionId, missionId, withdrawnBy, withdrawnAt, note],
    );
  }

  /** Newest first. */
  all(missionId: MissionId): Promise<AgendaWithdrawal[]> {
    return this.database.query<AgendaWithdrawal>(
      `SELECT version_id AS "versionId", mission_id AS "missionId", withdrawn_by AS "withdrawnBy",
              ${instantSql('withdrawn_at')} AS "withdrawnAt", note
       FROM agenda_withdrawals WHERE mission_id = $1 ORDER BY agenda_withdrawals.withdrawn_at DESC, version_id`,
      [missionId],
    );
  }

  /** Public meetings in slots that have begun by then. */
  async begunMeetings(tx: Transaction, missionId: MissionId, now: Instant): Promise<Id<'Meeting'>[]> {
    const rows = await tx.query<{ id: Id<'Meeting'> }>(
      `SELECT public_placements.meeting_id AS id
       FROM public_placements JOIN slots ON slots.id = public_placements.slot_id
       WHERE public_placements.mission_id = $1 AND slots.starts_at <= $2 ORDER BY public_placements.meeting_id`,
      [missionId, now],
    );
    return rows.map(({ id }) => id);
  }
}
