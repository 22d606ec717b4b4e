import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { CheckIn, Incident, IncidentId } from '../domain/incident.js';
import { CheckInRows, IncidentRows } from './attendance-rows.js';

/** Who has come, and what has happened. */
@Injectable()
export class AttendanceStore {
  async addIncident(tx: Transaction, incident: Incident): Promise<void> {
    await tx.rowsOf(IncidentRows).insert(incident);
  }

  async saveIncident(tx: Transaction, incident: Incident): Promise<void> {
    await tx.rowsOf(IncidentRows).update({ id: incident.id }, { withdrawnAt: incident.withdrawnAt });
  }

  findIncidentForUpdate(tx: Transaction, missionId: MissionId, id: IncidentId): Promise<Incident | null> {
    return tx.rowsOf(IncidentRows).findOne({ where: { id, missionId }, lock: { mode: 'pessimistic_write' } });
  }

  /** What stands of a table's slot that goes on past its end. */
  overruns(
    tx: Transaction,
    missionId: MissionId,
    { tableId, slotId }: { readonly tableId: Id<'Table'>; readonly slotId: Id<'Slot'> },
  ): Promise<{ readonly incidentId: IncidentId; readonly endsAt: Instant }[]> {
    return tx.query(
      `SELECT id AS "incidentId", details->>'endsAt' AS "endsAt"
       FROM incidents
       WHERE mission_id = $1 AND withdrawn_at IS NULL AND details->>'kind' = 'overrun' AND details->>'slotId' = $2
         AND details->>'tableId' = $3
       ORDER BY reported_at, id`,
      [missionId, slotId, tableId],
    );
  }

  /** Who comes at that moment at another desk waits, also where nobody has come yet: the participation is locked. */
  async findCheckInForUpdate(tx: Transaction, participationId: ParticipationId): Promise<CheckIn | null> {
    await tx.query('SELECT id FROM participations WHERE id = $1 FOR NO KEY UPDATE', [participationId]);
    return tx.rowsOf(CheckInRows).findOneBy({ participationId });
  }

  async saveCheckIn(tx: Transaction, checkIn: CheckIn): Promise<void> {
    await tx.rowsOf(CheckInRows).upsert(checkIn, ['participationId']);
  }

  /** Whether there was one. */
  async removeCheckIn(tx: Transaction, missionId: MissionId, participationId: ParticipationId): Promise<boolean> {
    const { affected } = await tx.rowsOf(CheckInRows).delete({ missionId, participationId });
    return (affected ?? 0) > 0;
  }

  /** Who had come as one has come as the other; notes and incidents that stand are about the other. */
  async handOver(
    tx: Transaction,
    missionId: MissionId,
    goneId: ParticipationId,
    keptId: ParticipationId,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO check_ins (participation_id, mission_id, arrived_at)
       SELECT $3, mission_id, arrived_at FROM check_ins WHERE mission_id = $1 AND participation_id = $2
       ON CONFLICT DO NOTHING`,
      [missionId, goneId, keptId],
    );
    await tx.query('DELETE FROM check_ins WHERE participation_id = $1', [goneId]);
    await tx.query('UPDATE desk_notes SET participation_id = $2 WHERE participation_id = $1', [goneId, keptId]);
    await tx.query(
      `UPDATE incidents SET details = replace(details::text, $2::text, $3::text)::jsonb
       WHERE mission_id = $1 AND withdrawn_at IS NULL AND details->>'kind' <> 'no-show' AND strpos(details::text, $2::text) > 0`,
      [missionId, goneId, keptId],
    );
  }
}
