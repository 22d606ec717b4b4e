import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { instantSql } from '../../../platform/database/instant-column.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { LoggedDecision, MatchDecision } from '../domain/match-decision.js';

/** What the terms of the advice were worth to a side, by their kind. */
const VALUES = (side: 'forSme' | 'forBuyer'): string =>
  `(SELECT coalesce(jsonb_object_agg(term->>'kind', term->'${side}'->'value')
                    FILTER (WHERE jsonb_typeof(term->'${side}') = 'object'), '{}')
    FROM jsonb_array_elements(shown.terms) AS term)`;

/** What participants answered to whom they were advised to meet. */
@Injectable()
export class DecisionStore {
  constructor(private readonly database: Database) {}

  /**
   * Logs each of the answers that is about an advised pair with the advice as it stands; the place is that on the list
   * of who decides, and null where only the other side's list has the pair. What is logged already stays as it is.
   */
  async log(tx: Transaction, answers: readonly MatchDecision[]): Promise<void> {
    // Between the two statements nobody puts other advice in its place; its rows are held against an erasure.
    await tx.query('SELECT 1 FROM recommendation_sets WHERE mission_id = ANY($1) ORDER BY mission_id FOR SHARE', [
      [...new Set(answers.map(({ missionId }) => missionId))],
    ]);
    await tx.query(
      `INSERT INTO match_decisions (request_id, mission_id, decider_id, counterpart_id, is_accepted, decided_at,
                                    rank_shown, weights_version, sme_values, buyer_values)
       SELECT "requestId", "missionId", "deciderId", "counterpartId", "isAccepted", "answeredAt",
              shown.rank, weights_version, ${VALUES('forSme')}, ${VALUES('forBuyer')}
       FROM jsonb_to_recordset($1) AS answers ("requestId" uuid, "missionId" uuid, "deciderId" uuid,
              "counterpartId" uuid, "isAccepted" boolean, "answeredAt" timestamptz)
       JOIN recommendation_sets ON recommendation_sets.mission_id = "missionId"
       CROSS JOIN LATERAL (
         SELECT CASE WHEN participation_id = "deciderId" THEN rank END AS rank, terms
         FROM recommendations
         WHERE (participation_id, counterpart_id) IN (("deciderId", "counterpartId"), ("counterpartId", "deciderId"))
         ORDER BY participation_id = "deciderId" DESC LIMIT 1
         FOR SHARE
       ) AS shown
       ON CONFLICT (request_id) DO NOTHING`,
      [JSON.stringify(answers)],
    );
  }

  /** Every decision of a mission, with the values as they were for who decided. */
  of(missionId: MissionId): Promise<LoggedDecision[]> {
    return this.database.query<LoggedDecision>(
      `SELECT participations.side, decider_id AS "deciderId", counterpart_id AS "counterpartId",
              is_accepted AS "isAccepted", rank_shown AS "rankShown", ${instantSql('decided_at')} AS "decidedAt",
              weights_version AS "weightsVersion",
              CASE participations.side WHEN 'sme' THEN sme_values ELSE buyer_values END AS "values"
       FROM match_decisions JOIN participations ON participations.id = match_decisions.decider_id
       WHERE match_decisions.mission_id = $1 ORDER BY request_id`,
      [missionId],
    );
  }

  /** Forgets what somebody decided, and what was decided about them. */
  async forgetAbout(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await tx.query('DELETE FROM match_decisions WHERE decider_id = $1 OR counterpart_id = $1', [participationId]);
  }
}
