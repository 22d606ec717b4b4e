import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import type { Recommendation } from '../../domain/recommendation.js';

/** A recommendation with who it is about. */
export interface ListedRecommendation extends Recommendation {
  readonly companyName: string;
  readonly countryCode: string;
  readonly side: 'sme' | 'buyer';
}

/** A pair that one of the two is advised to meet. */
export type RecommendedPair = Pick<Recommendation, 'participationId' | 'counterpartId' | 'score'>;

/** The recommendations of somebody, and when they were computed; null where they never were. */
export interface ListedRecommendations {
  readonly computedAt: Instant | null;
  readonly items: readonly ListedRecommendation[];
}

/** Whoever is refused by the one whose list it is; a veto of the other side changes nothing. */
const IS_REFUSED = `EXISTS (SELECT FROM vetoes WHERE vetoes.participation_id = recommendations.participation_id
                                               AND vetoes.counterpart_id = recommendations.counterpart_id)`;

/** Reads what was recommended, without whom the reader refuses. */
@Injectable()
export class RecommendationList {
  constructor(private readonly database: Database) {}

  /** The first recommendations of one participation, best first; null where the mission has no such participation. */
  async of(
    missionId: MissionId,
    participationId: ParticipationId,
    limit: number,
  ): Promise<ListedRecommendations | null> {
    const [found] = await this.database.query<ListedRecommendations>(
      `SELECT ${instantSql('recommendation_sets.computed_at')} AS "computedAt",
              (SELECT coalesce(jsonb_agg(to_jsonb(listed) ORDER BY listed.rank), '[]') FROM (
                 SELECT recommendations.participation_id AS "participationId",
                        recommendations.counterpart_id AS "counterpartId",
                        recommendations.score, recommendations.rank, recommendations.terms,
                        companies.name AS "companyName", companies.country_code AS "countryCode", counterparts.side
                 FROM recommendations
                 JOIN participations AS counterparts ON counterparts.id = recommendations.counterpart_id
                 JOIN companies ON companies.id = counterparts.company_id
                 WHERE recommendations.participation_id = participations.id AND counterparts.status = 'admitted'
                   AND NOT ${IS_REFUSED}
                 ORDER BY recommendations.rank LIMIT $3
               ) AS listed) AS items
       FROM participations
       LEFT JOIN recommendation_sets ON recommendation_sets.mission_id = participations.mission_id
       WHERE participations.mission_id = $1 AND participations.id = $2`,
      [missionId, participationId, limit],
    );
    return found ?? null;
  }

  /** Whether one participant is advised to meet another. */
  async has(participationId: ParticipationId, counterpartId: ParticipationId): Promise<boolean> {
    const found = await this.database.query(
      `SELECT 1 FROM recommendations WHERE participation_id = $1 AND counterpart_id = $2 AND NOT ${IS_REFUSED}`,
      [participationId, counterpartId],
    );
    return found.length > 0;
  }

  /** Every pair of a mission that scores advise somebody to meet, vetoes aside; one of both sides' lists comes once for each. */
  pairs(missionId: MissionId): Promise<RecommendedPair[]> {
    return this.database.query<RecommendedPair>(
      `SELECT participation_id AS "participationId", counterpart_id AS "counterpartId", score
       FROM recommendations WHERE mission_id = $1 ORDER BY participation_id, rank`,
      [missionId],
    );
  }
}
