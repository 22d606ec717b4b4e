import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type AgendaWeights, USUAL_WEIGHTS } from '../domain/agenda-weights.js';
import type { MeetingPin } from '../domain/meeting-pin.js';

/** What agendas of a mission mind, and what of them is fixed by hand. */
@Injectable()
export class AgendaTermsStore {
  constructor(private readonly database: Database) {}

  /** The usual ones where nobody has decided. */
  async weights(missionId: MissionId): Promise<AgendaWeights> {
    const [row] = await this.database.query<AgendaWeights>(
      `SELECT must_meet AS "mustMeet", meet, fairness, break, moved, idle_slot AS "idleSlot"
       FROM agenda_weights WHERE mission_id = $1`,
      [missionId],
    );
    return row ?? USUAL_WEIGHTS;
  }

  async saveWeights(tx: Transaction, missionId: MissionId, weights: AgendaWeights): Promise<void> {
    const { mustMeet, meet, fairness, break: ofBreak, moved, idleSlot } = weights;
    await tx.query(
      `INSERT INTO agenda_weights (mission_id, must_meet, meet, fairness, break, moved, idle_slot)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (mission_id) DO UPDATE
         SET must_meet = excluded.must_meet, meet = excluded.meet, fairness = excluded.fairness,
             break = excluded.break, moved = excluded.moved, idle_slot = excluded.idle_slot`,
      [missionId, mustMeet, meet, fairness, ofBreak, moved, idleSlot],
    );
  }

  /** In order of meetings. */
  pins(missionId: MissionId): Promise<MeetingPin[]> {
    return this.database.query<MeetingPin>(
      `SELECT meeting_id AS "meetingId", slot_id AS "slotId", table_id AS "tableId", interpreter_id AS "interpreterId"
       FROM meeting_pins WHERE mission_id = $1 ORDER BY meeting_id`,
      [missionId],
    );
  }

  async savePin(tx: Transaction, missionId: MissionId, pin: MeetingPin): Promise<void> {
    const { meetingId, slotId, tableId, interpreterId } = pin;
    await tx.query(
      `INSERT INTO meeting_pins (mission_id, meeting_id, slot_id, table_id, interpreter_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (meeting_id) DO UPDATE
         SET slot_id = excluded.slot_id, table_id = excluded.table_id, interpreter_id = excluded.interpreter_id`,
      [missionId, meetingId, slotId, tableId, interpreterId],
    );
  }

  async removePin(tx: Transaction, missionId: MissionId, meetingId: Id<'Meeting'>): Promise<void> {
    await tx.query('DELETE FROM meeting_pins WHERE mission_id = $1 AND meeting_id = $2', [missionId, meetingId]);
  }
}
