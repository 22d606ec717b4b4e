import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Placement } from '../domain/agenda-version.js';
import type { AgendaDiff } from '../domain/diff-agendas.js';

/** The constraint that lets nobody and nothing be in two public meetings, or be held for another one, at a time. */
export const NO_DOUBLE_BOOKING = 'public_occupancies_no_double_booking';

/** What is public now: the published version with what was booked since. Its triggers occupy whom and what it needs. */
@Injectable()
export class PublicAgendaStore {
  placements(tx: Transaction, missionId: MissionId): Promise<Placement[]> {
    return tx.query<Placement>(
      `SELECT meeting_id AS "meetingId", sme_id AS "smeId", buyer_id AS "buyerId", slot_id AS "slotId",
              table_id AS "tableId", interpreter_id AS "interpreterId"
       FROM public_placements WHERE mission_id = $1 ORDER BY meeting_id`,
      [missionId],
    );
  }

  /** One meeting where it is; it stays there until this transaction ends. Null where it has no place. */
  async placementForUpdate(tx: Transaction, missionId: MissionId, meetingId: Id<'Meeting'>): Promise<Placement | null> {
    const [placement] = await tx.query<Placement>(
      `SELECT meeting_id AS "meetingId", sme_id AS "smeId", buyer_id AS "buyerId", slot_id AS "slotId",
              table_id AS "tableId", interpreter_id AS "interpreterId"
       FROM public_placements WHERE mission_id = $1 AND meeting_id = $2 FOR UPDATE`,
      [missionId, meetingId],
    );
    return placement ?? null;
  }

  /** Makes the change public, all at once. Violates NO_DOUBLE_BOOKING where two meetings want the same. */
  async change(tx: Transaction, missionId: MissionId, { added, removed, moved }: AgendaDiff): Promise<void> {
    const leaving = [...removed, ...moved.map(({ before }) => before)].map(({ meetingId }) => meetingId);
    if (leaving.length > 0) await tx.query('DELETE FROM public_placements WHERE meeting_id = ANY($1)', [leaving]);
    await this.add(tx, missionId, [...added, ...moved.map(({ after }) => after)]);
  }

  /** Makes meetings public that are not. Whatever is only held for somebody else gives way first. */
  async add(tx: Transaction, missionId: MissionId, placements: readonly Placement[]): Promise<void> {
    if (placements.length === 0) return;
    const list = JSON.stringify(placements);
    await tx.query(
      `DELETE FROM booking_holds USING jsonb_to_recordset($1) AS added ("smeId" uuid, "buyerId" uuid, "slotId" uuid,
                                                                       "tableId" uuid, "interpreterId" uuid)
       WHERE (booking_holds.sme_id = added."smeId" AND booking_holds.buyer_id = added."buyerId")
          OR (booking_holds.slot_id = added."slotId"
              AND (booking_holds.sme_id = added."smeId" OR booking_holds.buyer_id = added."buyerId"
                   OR booking_holds.table_id = added."tableId"
                   OR booking_holds.interpreter_id = added."interpreterId"))`,
      [list],
    );
    await tx.query(
      `INSERT INTO public_placements (meeting_id, mission_id, sme_id, buyer_id, slot_id, table_id, interpreter_id)
       SELECT "meetingId", $1, "smeId", "buyerId", "slotId", "tableId", "interpreterId"
       FROM jsonb_to_recordset($2) AS added ("meetingId" uuid, "smeId" uuid, "buyerId" uuid, "slotId" uuid,
                                             "tableId" uuid, "interpreterId" uuid)`,
      [missionId, list],
    );
  }
}
