import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../kernel/id.js';
import { Database } from '../../platform/database/database.js';

/** What other contexts may ask about how well two fit. */
@Injectable()
export class MatchScoreReader {
  constructor(private readonly database: Database) {}

  /** How well those fit with one participant who were recommended to it, or to whom it was; by counterpart. */
  async scoresAround(
    missionId: MissionId,
    participationId: ParticipationId,
  ): Promise<ReadonlyMap<ParticipationId, number>> {
    const rows = await this.database.query<{ id: ParticipationId; score: number }>(
      `SELECT id, max(score) AS score
       FROM (SELECT counterpart_id AS id, score FROM recommendations WHERE mission_id = $1 AND participation_id = $2
             UNION ALL
             SELECT participation_id, score FROM recommendations WHERE mission_id = $1 AND counterpart_id = $2) AS scored
       GROUP BY id`,
      [missionId, participationId],
    );
    return new Map(rows.map(({ id, score }) => [id, score]));
  }
}
