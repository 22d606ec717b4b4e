import { Injectable } from '@nestjs/common';
import type { CompanyId, MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { Instant, TimeSpan } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';

/** How one of the two is reached. */
export interface SideContact {
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: 'it' | 'en' | 'ru' | 'uz' | null;
  readonly timeZone: string | null;
}

/** What of a participation is chosen between, its company and profile apart, and what stands in the way of its end. */
export interface MergeSide {
  readonly id: ParticipationId;
  readonly companyId: CompanyId;
  readonly side: 'sme' | 'buyer';
  readonly externalReference: string | null;
  readonly maximumMeetings: number;
  readonly availability: readonly TimeSpan[];
  readonly contact: SideContact | null;
  readonly hasOpenStandby: boolean;
  readonly isNamedInMatchSetup: boolean;
  /** How many links lead in: they stop working where this is the one that goes. */
  readonly openLinks: number;
}

/** Reads what two participations say, from wherever it is kept. */
@Injectable()
export class MergeSides {
  constructor(private readonly database: Database) {}

  /** Those of these that take part. */
  of(missionId: MissionId, ids: readonly ParticipationId[], now: Instant): Promise<MergeSide[]> {
    return this.database.query<MergeSide>(
      `SELECT participations.id, participations.company_id AS "companyId", participations.side,
              participations.external_reference AS "externalReference",
              participations.maximum_meetings AS "maximumMeetings",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('startsAt', ${instantSql('windows.starts_at')},
                        'endsAt', ${instantSql('windows.ends_at')}) ORDER BY windows.starts_at), '[]')
               FROM availability_windows AS windows WHERE windows.participation_id = participations.id) AS availability,
              (SELECT jsonb_build_object('email', contacts.email, 'phone', contacts.phone, 'locale', contacts.locale,
                        'timeZone', contacts.time_zone)
               FROM contacts WHERE contacts.participation_id = participations.id) AS contact,
              EXISTS (SELECT 1 FROM standby_searches AS searches
                      WHERE searches.stays_id = participations.id AND searches.status = 'offering')
                OR EXISTS (SELECT 1 FROM standby_offers AS offers
                           WHERE offers.participation_id = participations.id AND offers.status = 'open')
                AS "hasOpenStandby",
              coalesce((SELECT strpos(setups.body::text, participations.id::text) > 0 FROM match_setups AS setups
                        WHERE setups.mission_id = $1 ORDER BY setups.version DESC LIMIT 1), false) AS "isNamedInMatchSetup",
              (SELECT count(*)::integer FROM memberships
               JOIN personal_links AS links ON links.user_id = memberships.user_id
               WHERE memberships.participation_id = participations.id AND links.revoked_at IS NULL
                 AND links.expires_at > $3) AS "openLinks"
       FROM participations
       WHERE participations.mission_id = $1 AND participations.id = ANY($2) AND participations.status = 'admitted'`,
      [missionId, ids, now],
    );
  }
}
