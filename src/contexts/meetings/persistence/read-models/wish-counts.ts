import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { RequestRules } from '../../domain/request-rules.js';
import { Database } from '../../../../platform/database/database.js';

/** What came of the wishes of one participation. A "no thanks" of somebody else is in none of these numbers. */
export interface OwnWishCounts {
  /** Both wish it. */
  readonly mutual: number;
  /** Only this one wishes it. */
  readonly onlyOwn: number;
  /** Only others wish it. */
  readonly onlyTheirs: number;
  /** Own requests that others have declined: known to whoever asked. */
  readonly declined: number;
}

/** What came of the wishes of a mission, by pairs. */
export interface MissionWishCounts {
  readonly mutual: number;
  readonly oneSided: number;
  /** Pairs of which one says "no thanks" or has declined to meet. */
  readonly declined: number;
  /** Participations that wish anything, among all that are admitted. */
  readonly wishing: number;
  readonly participations: number;
  /** Those whose wishes cost more than the budget there is now, which was lowered since: their lists stay as they are. */
  readonly overBudget: number;
}

/** How wishes meet. */
@Injectable()
export class WishCounts {
  constructor(private readonly database: Database) {}

  async ofParticipation(missionId: MissionId, id: ParticipationId): Promise<OwnWishCounts> {
    const [counts] = await this.database.query<OwnWishCounts>(
      `WITH own AS (SELECT counterpart_id AS id FROM wishes WHERE participation_id = $2 AND level <> 'no-thanks'),
            theirs AS (SELECT participation_id AS id FROM wishes WHERE counterpart_id = $2 AND level <> 'no-thanks')
       SELECT (SELECT count(*)::int FROM own JOIN theirs USING (id)) AS mutual,
              (SELECT count(*)::int FROM own WHERE id NOT IN (SELECT id FROM theirs)) AS "onlyOwn",
              (SELECT count(*)::int FROM theirs WHERE id NOT IN (SELECT id FROM own)) AS "onlyTheirs",
              (SELECT count(*)::int FROM meeting_requests
               WHERE mission_id = $1 AND from_id = $2 AND status = 'declined' AND answered_by_id <> $2) AS declined`,
      [missionId, id],
    );
    if (counts === undefined) throw new Error(`The wishes of ${id} were not counted`);
    return counts;
  }

  async ofMission(missionId: MissionId, { gold, silver }: RequestRules['wishBudget']): Promise<MissionWishCounts> {
    const [counts] = await this.database.query<MissionWishCounts>(
      `WITH wished AS (
              SELECT least(wishes.participation_id, wishes.counterpart_id) AS one,
                     greatest(wishes.participation_id, wishes.counterpart_id) AS other,
                     count(*) FILTER (WHERE wishes.level <> 'no-thanks') AS wanting,
                     count(*) FILTER (WHERE wishes.level = 'no-thanks') AS refusing
              FROM wishes JOIN wish_lists ON wish_lists.participation_id = wishes.participation_id
              WHERE wish_lists.mission_id = $1 GROUP BY 1, 2),
            refused AS (
              SELECT one, other FROM wished WHERE refusing > 0
              UNION SELECT least(from_id, to_id), greatest(from_id, to_id) FROM meeting_requests
              WHERE mission_id = $1 AND status = 'declined')
       SELECT (SELECT count(*)::int FROM wished WHERE wanting = 2) AS mutual,
              (SELECT count(*)::int FROM wished WHERE wanting = 1) AS "oneSided",
              (SELECT count(*)::int FROM refused) AS declined,
              (SELECT count(DISTINCT wishes.participation_id)::int FROM wishes
               JOIN wish_lists ON wish_lists.participation_id = wishes.participation_id
               WHERE wish_lists.mission_id = $1 AND wishes.level <> 'no-thanks') AS wishing,
              (SELECT count(*)::int FROM participations
               WHERE mission_id = $1 AND status = 'admitted') AS participations,
              (SELECT count(*)::int FROM (
                 SELECT 1 FROM wishes JOIN wish_lists ON wish_lists.participation_id = wishes.participation_id
                 WHERE wish_lists.mission_id = $1 GROUP BY wishes.participation_id
                 HAVING count(*) FILTER (WHERE wishes.level = 'must-meet') > $2
                     OR count(*) FILTER (WHERE wishes.level = 'meet') > $3) AS over) AS "overBudget"`,
      [missionId, gold, silver],
    );
    if (counts === undefined) throw new Error(`The wishes of mission ${missionId} were not counted`);
    return counts;
  }
}
