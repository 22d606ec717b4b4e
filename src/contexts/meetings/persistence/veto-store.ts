import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { MeetingPair } from '../domain/meeting.js';

/** Whom participants do not want to meet. Nobody but who said so, and organisers, may learn of it. */
@Injectable()
export class VetoStore {
  constructor(private readonly database: Database) {}

  /** The pairs of a mission of which one does not want the other. */
  pairs(missionId: MissionId): Promise<MeetingPair[]> {
    return this.database.query<MeetingPair>(
      `SELECT CASE participations.side WHEN 'sme' THEN participation_id ELSE counterpart_id END AS "smeId",
              CASE participations.side WHEN 'sme' THEN counterpart_id ELSE participation_id END AS "buyerId"
       FROM vetoes JOIN participations ON participations.id = vetoes.participation_id
       WHERE vetoes.mission_id = $1 ORDER BY 1, 2`,
      [missionId],
    );
  }

  /** Whom one participant does not want to meet. */
  async of(missionId: MissionId, participationId: ParticipationId): Promise<ParticipationId[]> {
    const rows = await this.database.query<{ id: ParticipationId }>(
      `SELECT counterpart_id AS id FROM vetoes WHERE mission_id = $1 AND participation_id = $2 ORDER BY counterpart_id`,
      [missionId, participationId],
    );
    return rows.map(({ id }) => id);
  }

  /** False where it was so before. */
  async add(tx: Transaction, missionId: MissionId, from: ParticipationId, to: ParticipationId): Promise<boolean> {
    const added = await tx.query(
      `WITH added AS (
         INSERT INTO vetoes (mission_id, participation_id, counterpart_id) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING 1
       ) SELECT 1 FROM added`,
      [missionId, from, to],
    );
    return added.length > 0;
  }

  /** False where there was none. */
  async remove(tx: Transaction, missionId: MissionId, from: ParticipationId, to: ParticipationId): Promise<boolean> {
    const removed = await tx.query(
      `WITH removed AS (
         DELETE FROM vetoes WHERE mission_id = $1 AND participation_id = $2 AND counterpart_id = $3 RETURNING 1
       ) SELECT 1 FROM removed`,
      [missionId, from, to],
    );
    return removed.length > 0;
  }

  /** Forgets whom somebody did not want to meet, and who did not want to meet them: gives these. */
  async forgetAbout(tx: Transaction, participationId: ParticipationId): Promise<ParticipationId[]> {
    const forgotten = await tx.query<{ id: ParticipationId }>(
      `WITH forgotten AS (
         DELETE FROM vetoes WHERE participation_id = $1 OR counterpart_id = $1 RETURNING participation_id
       ) SELECT participation_id AS id FROM forgotten WHERE participation_id <> $1 ORDER BY 1`,
      [participationId],
    );
    return forgotten.map(({ id }) => id);
  }
}
