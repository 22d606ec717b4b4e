import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Barrier } from '../domain/pair-bars.js';

/** SQL that joins those whom a rule about groups keeps apart, as `own` and `other`; conditions follow. */
export const KEPT_APART = `
  FROM participations AS own
  JOIN participations AS other ON other.mission_id = own.mission_id AND other.side <> own.side
  JOIN barrier_members AS smes ON smes.mission_id = own.mission_id
    AND smes.participation_id = CASE own.side WHEN 'sme' THEN own.id ELSE other.id END
  WHERE smes.effect <> 'pair' AND (smes.effect = 'never') = EXISTS (
    SELECT 1 FROM barrier_members AS buyers
    WHERE buyers.mission_id = smes.mission_id AND buyers.barrier = smes.barrier
      AND buyers.participation_id = CASE own.side WHEN 'sme' THEN other.id ELSE own.id END)`;

/** What the organiser's rules keep apart: each rule by those of either side that it names. */
@Injectable()
export class BarrierStore {
  /** Takes the place of all barriers of a mission. */
  async replace(tx: Transaction, missionId: MissionId, barriers: readonly Barrier[]): Promise<void> {
    const members = barriers.flatMap(({ effect, participationIds }, barrier) =>
      [...new Set(participationIds)].map((participationId) => ({ barrier, effect, participationId })),
    );
    await tx.query('DELETE FROM barrier_members WHERE mission_id = $1', [missionId]);
    await tx.query(
      `INSERT INTO barrier_members (mission_id, barrier, effect, participation_id)
       SELECT $1, barrier, effect, "participationId"
       FROM jsonb_to_recordset($2) AS members (barrier integer, effect text, "participationId" uuid)`,
      [missionId, JSON.stringify(members)],
    );
  }

  /** Those of the others from whom a rule about groups keeps that one. */
  async keptApartFrom(
    tx: Transaction,
    missionId: MissionId,
    participationId: ParticipationId,
    otherIds: readonly ParticipationId[],
  ): Promise<ParticipationId[]> {
    const rows = await tx.query<{ id: ParticipationId }>(
      `SELECT DISTINCT other.id ${KEPT_APART} AND own.mission_id = $1 AND own.id = $2 AND other.id = ANY($3)
       ORDER BY other.id`,
      [missionId, participationId, otherIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether the organiser keeps the two apart by name. */
  async areBlocked(tx: Transaction, missionId: MissionId, two: readonly ParticipationId[]): Promise<boolean> {
    const found = await tx.query(
      `SELECT 1 FROM barrier_members WHERE mission_id = $1 AND effect = 'pair' AND participation_id = ANY($2)
       GROUP BY barrier HAVING count(*) = 2`,
      [missionId, two],
    );
    return found.length > 0;
  }
}
