import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import { toldNameSql } from '../../../missions/told-name-sql.js';
import type { StandbyOffer, StandbySearch } from '../../domain/standby.js';

/** A search with all who were asked, by name. */
export interface ListedSearch extends StandbySearch {
  readonly staysName: string;
  /** In the order in which they were asked. */
  readonly offers: readonly (Pick<
    StandbyOffer,
    'id' | 'participationId' | 'because' | 'status' | 'offeredAt' | 'endsAt' | 'answeredAt'
  > & { readonly companyName: string })[];
}

/** The offering of freed places as the desk shows it. */
@Injectable()
export class StandbySearchList {
  constructor(private readonly database: Database) {}

  /** Those under way, then the last that ended; newest first. */
  newest(missionId: MissionId, limit: number): Promise<ListedSearch[]> {
    return this.database.query<ListedSearch>(
      `SELECT standby_searches.id, standby_searches.mission_id AS "missionId",
              standby_searches.freed_meeting_id AS "freedMeetingId", standby_searches.stays_id AS "staysId",
              standby_searches.slot_id AS "slotId", standby_searches.status,
              standby_searches.seconds_per_offer AS "secondsPerOffer",
              standby_searches.first_choice_id AS "firstChoiceId", standby_searches.version_id AS "versionId",
              ${instantSql('standby_searches.started_at')} AS "startedAt",
              ${instantSql('standby_searches.ended_at')} AS "endedAt", ${toldNameSql('participations', 'companies')} AS "staysName",
              (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'id', standby_offers.id, 'participationId', standby_offers.participation_id,
                        'companyName', ${toldNameSql('asked', 'asked_companies')}, 'because', standby_offers.because,
                        'status', standby_offers.status, 'offeredAt', ${instantSql('standby_offers.offered_at')},
                        'endsAt', ${instantSql('standby_offers.ends_at')},
                        'answeredAt', ${instantSql('standby_offers.answered_at')})
                        ORDER BY standby_offers.offered_at, standby_offers.id), '[]')
               FROM standby_offers
               JOIN participations AS asked ON asked.id = standby_offers.participation_id
               JOIN companies AS asked_companies ON asked_companies.id = asked.company_id
               WHERE standby_offers.search_id = standby_searches.id) AS offers
       FROM standby_searches
       JOIN participations ON participations.id = standby_searches.stays_id
       JOIN companies ON companies.id = participations.company_id
       WHERE standby_searches.mission_id = $1
       ORDER BY standby_searches.status = 'offering' DESC, standby_searches.started_at DESC, standby_searches.id DESC
       LIMIT $2`,
      [missionId, limit],
    );
  }
}
