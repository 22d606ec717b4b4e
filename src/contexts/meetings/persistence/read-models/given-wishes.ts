import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import type { GivenWishes } from '../../domain/wishes-left.js';

/** How many wishes of each metal everybody has given. */
@Injectable()
export class GivenWishesOfMission {
  constructor(private readonly database: Database) {}

  /** Those that take part; of `participationIds` alone where they are named. */
  run(missionId: MissionId, participationIds: readonly ParticipationId[] | null): Promise<GivenWishes[]> {
    return this.database.query<GivenWishes>(
      `SELECT participations.id AS "participationId", participations.side,
              count(*) FILTER (WHERE wishes.level = 'must-meet')::int AS gold,
              count(*) FILTER (WHERE wishes.level = 'meet')::int AS silver,
              count(wishes.level)::int AS "decided",
              (SELECT count(*)::int FROM participations AS others
               WHERE others.mission_id = $1 AND others.side <> participations.side AND others.status = 'admitted'
              ) AS counterparts
       FROM participations LEFT JOIN wishes ON wishes.participation_id = participations.id
       WHERE participations.mission_id = $1 AND participations.status = 'admitted'
         AND ($2::uuid[] IS NULL OR participations.id = ANY($2))
       GROUP BY participations.id ORDER BY participations.id`,
      [missionId, participationIds],
    );
  }
}
