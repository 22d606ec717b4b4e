import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../kernel/id.js';
import { Database } from '../../platform/database/database.js';

/** What other contexts may ask about how well two fit. */
@Injectable()
export class MatchScoreReader {
  constructor(private readonly database: Database) {}

  /** How well those fit with each of these who were recommended to it, or to whom it was; by counterpart. */
  async scoresAround(
    missionId: MissionId,
    participationIds: readonly ParticipationId[],
  ): Promise<ReadonlyMap<ParticipationId, ReadonlyMap<ParticipationId, number>>> {
    const rows = await this.database.query<{ askedId: ParticipationId; id: ParticipationId; score: number }>(
      `SELECT asked_id AS "askedId", id, max(score) AS score
       FROM (SELECT participation_id AS asked_id, counterpart_id AS id, score FROM recommendations
             WHERE mission_id = $1 AND participation_id = ANY ($2)
             UNION ALL
             SELECT counterpart_id, participation_id, score FROM recommendations
             WHERE mission_id = $1 AND counterpart_id = ANY ($2)) AS scored
       GROUP BY asked_id, id`,
      [missionId, participationIds],
    );
    const scores = new Map(participationIds.map((id) => [id, new Map<ParticipationId, number>()]));
    for (const { askedId, id, score } of rows) scores.get(askedId)?.set(id, score);
    return scores;
  }
}
