import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { RecommendationSet } from '../domain/recommendation.js';

/** Rows of one statement; each carries its terms as JSON. */
const ROWS_PER_INSERT = 5_000;

/** Whom everybody is advised to meet. */
@Injectable()
export class RecommendationStore {
  constructor(private readonly database: Database) {}

  /** To be asked for before reading what recommendations are computed from. */
  async nextReading(): Promise<bigint> {
    const [row] = await this.database.query<{ reading: string }>(
      `SELECT nextval('recommendation_readings')::text AS reading`,
    );
    if (row === undefined) throw new Error('The sequence recommendation_readings gave no number');
    return BigInt(row.reading);
  }

  /** Puts a newer set in the place of the one that is stored; false, and nothing changed, where that one is newer. */
  async replace(tx: Transaction, set: RecommendationSet): Promise<boolean> {
    const { missionId, reading, computedAt, weightsVersion, codesEdition, recommendations } = set;
    const replaced = await tx.query(
      `WITH replaced AS (
         INSERT INTO recommendation_sets (mission_id, computed_at, weights_version, reading, codes_edition)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (mission_id) DO UPDATE SET computed_at = $2, weights_version = $3, reading = $4, codes_edition = $5
           WHERE recommendation_sets.reading < $4
         RETURNING mission_id
       )
       SELECT mission_id FROM replaced`,
      [missionId, computedAt, weightsVersion, reading.toString(), codesEdition],
    );
    if (replaced.length === 0) return false;
    await tx.query('DELETE FROM recommendations WHERE mission_id = $1', [missionId]);
    for (let start = 0; start < recommendations.length; start += ROWS_PER_INSERT) {
      await this.insert(tx, missionId, recommendations.slice(start, start + ROWS_PER_INSERT));
    }
    return true;
  }

  /** Missions that are not over at `now`, so many at most, whose scores were computed from other names of codes. */
  async missionsOfOtherCodes(codesEdition: string, now: Instant, limit: number): Promise<MissionId[]> {
    const rows = await this.database.query<{ missionId: MissionId }>(
      `SELECT recommendation_sets.mission_id AS "missionId" FROM recommendation_sets
       WHERE recommendation_sets.codes_edition IS DISTINCT FROM $1
         AND EXISTS (SELECT FROM sessions
                     WHERE sessions.mission_id = recommendation_sets.mission_id AND sessions.gone_at IS NULL
                       AND sessions.ends_at > $2)
       ORDER BY recommendation_sets.mission_id LIMIT $3`,
      [codesEdition, now, limit],
    );
    return rows.map(({ missionId }) => missionId);
  }

  /** Forgets whom somebody was advised to meet, and who was advised to meet them. */
  async forgetAbout(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await tx.query('DELETE FROM recommendations WHERE participation_id = $1 OR counterpart_id = $1', [participationId]);
  }

  private async insert(
    tx: Transaction,
    missionId: MissionId,
    batch: RecommendationSet['recommendations'],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO recommendations (mission_id, participation_id, counterpart_id, score, rank, terms)
       SELECT $1, "participationId", "counterpartId", score, rank, terms
       FROM jsonb_to_recordset($2) AS recommended ("participationId" uuid, "counterpartId" uuid,
                                                   score double precision, rank integer, terms jsonb)`,
      [missionId, JSON.stringify(batch)],
    );
  }
}
