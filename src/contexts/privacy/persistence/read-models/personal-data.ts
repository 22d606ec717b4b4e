import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import type { ProcessingBasis } from '../../domain/processing-basis.js';

type Facts = Readonly<Record<string, unknown>>;

/** Everything that is kept of one participation and its people. */
export interface PersonalData {
  readonly company: Facts;
  /** The version in force last. */
  readonly profiles: readonly Facts[];
  readonly contact: Facts | null;
  readonly processing: readonly Omit<ProcessingBasis, 'participationId'>[];
  readonly availability: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[];
  /** With what this participation wrote itself; what others wrote is theirs. */
  readonly requests: readonly Facts[];
  readonly meetings: readonly Facts[];
  /** What the colleagues speak whom they send. */
  readonly colleagues: readonly Facts[];
  /** Whom they wish to meet, or not, and whom they never want to; what others wish is theirs. */
  readonly wishes: readonly Facts[];
  readonly vetoes: readonly Facts[];
  readonly messages: readonly Facts[];
  /** What the desk has written down about them. */
  readonly notes: readonly Facts[];
  /** What they keep of their meetings, notes included; null for anybody but themselves. */
  readonly reviews: readonly Facts[] | null;
  readonly links: readonly Facts[];
}

const listOf = (fields: string, order: string, from: string): string =>
  `(SELECT coalesce(jsonb_agg(jsonb_build_object(${fields}) ORDER BY ${order}), '[]') FROM ${from})`;

/** Whether they are those of whom the data are asked, or have become those. */
const standsFor = (others: string): string => `coalesce(${others}.merged_into_id, ${others}.id) = participations.id`;

const PROFILES = listOf(
  `'version', profiles.version, 'recordedAt', ${instantSql('profiles.recorded_at')}, 'body', profiles.body`,
  'profiles.version',
  'profiles WHERE profiles.company_id = companies.id',
);
const PROCESSING = listOf(
  `'purpose', bases.purpose, 'basis', bases.basis, 'noticeVersion', bases.notice_version,
   'recordedAt', ${instantSql('bases.recorded_at')}, 'withdrawnAt', ${instantSql('bases.withdrawn_at')}`,
  'bases.purpose',
  'processing_bases AS bases WHERE bases.participation_id = participations.id',
);
const AVAILABILITY = listOf(
  `'startsAt', ${instantSql('windows.starts_at')}, 'endsAt', ${instantSql('windows.ends_at')}`,
  'windows.starts_at',
  'availability_windows AS windows WHERE windows.participation_id = participations.id',
);
const REQUESTS = listOf(
  `'id', requests.id, 'isOwn', requests.from_id = asked.id, 'status', requests.status,
   'message', CASE requests.from_id WHEN asked.id THEN requests.message END,
   'declineReason', CASE requests.answered_by_id WHEN asked.id THEN requests.decline_reason END,
   'requestedAt', ${instantSql('requests.requested_at')}, 'answeredAt', ${instantSql('requests.answered_at')}`,
  'requests.requested_at',
  `participations AS asked JOIN meeting_requests AS requests
     ON requests.mission_id = asked.mission_id AND asked.id IN (requests.from_id, requests.to_id)
   WHERE ${standsFor('asked')}`,
);
const MEETINGS = listOf(
  `'id', meetings.id, 'agreedAt', ${instantSql('meetings.agreed_at')}`,
  'meetings.agreed_at',
  `participations AS attending JOIN meetings
     ON meetings.mission_id = attending.mission_id AND attending.id IN (meetings.sme_id, meetings.buyer_id)
   WHERE ${standsFor('attending')}`,
);
const COLLEAGUES = listOf(
  `'requestId', sent.request_id, 'languages', sent.languages, 'sentAt', ${instantSql('sent.handed_over_at')}`,
  'sent.handed_over_at',
  'hand_overs AS sent WHERE sent.participation_id = participations.id',
);
const WISHES = listOf(
  `'counterpartId', wishes.counterpart_id, 'level', wishes.level, 'rank', wishes.rank`,
  'wishes.rank',
  'wishes WHERE wishes.participation_id = participations.id',
);
const VETOES = listOf(
  `'counterpartId', vetoes.counterpart_id`,
  'vetoes.counterpart_id',
  'vetoes WHERE vetoes.participation_id = participations.id',
);
const MESSAGES = listOf(
  `'topic', notifications.topic, 'state', notifications.state, 'language', notifications.locale,
   'createdAt', ${instantSql('notifications.created_at')}, 'settledAt', ${instantSql('notifications.settled_at')}`,
  'notifications.id',
  'notifications WHERE notifications.participation_id = participations.id',
);
const NOTES = listOf(
  `'text', notes.text, 'writtenAt', ${instantSql('notes.written_at')}`,
  'notes.written_at',
  'desk_notes AS notes WHERE notes.participation_id = participations.id',
);
const REVIEWS = listOf(
  `'meetingId', reviews.meeting_id, 'note', reviews.note, 'interest', reviews.interest, 'nextStep', reviews.next_step,
   'changedAt', ${instantSql('reviews.changed_at')}`,
  'reviews.changed_at',
  'meeting_reviews AS reviews WHERE reviews.participation_id = participations.id',
);
const LINKS = listOf(
  `'purpose', links.purpose, 'createdAt', ${instantSql('links.created_at')},
   'lastUsedAt', ${instantSql('links.last_used_at')}, 'revokedAt', ${instantSql('links.revoked_at')},
   'uses', ${listOf(`'kind', uses.kind, 'usedAt', ${instantSql('uses.used_at')}`, 'uses.id', 'link_uses AS uses WHERE uses.link_id = links.id')}`,
  'links.id',
  `memberships JOIN personal_links AS links ON links.user_id = memberships.user_id
     WHERE memberships.participation_id = participations.id`,
);

/** Gathers what is kept of somebody, from wherever it is kept. */
@Injectable()
export class PersonalDataReader {
  constructor(private readonly database: Database) {}

  /** Null where the mission has no such participation any more. */
  async of(missionId: MissionId, participationId: ParticipationId, isOwn: boolean): Promise<PersonalData | null> {
    const [found] = await this.database.query<PersonalData>(
      `SELECT jsonb_build_object('name', companies.name, 'countryCode', companies.country_code, 'city', companies.city,
                'province', companies.province, 'website', companies.website,
                'externalReference', participations.external_reference) AS company,
              ${PROFILES} AS profiles, ${PROCESSING} AS processing, ${AVAILABILITY} AS availability,
              (SELECT jsonb_build_object('email', contacts.email, 'phone', contacts.phone, 'language', contacts.locale,
                        'timeZone', contacts.time_zone, 'recordedAt', ${instantSql('contacts.recorded_at')})
               FROM contacts WHERE contacts.participation_id = participations.id) AS contact,
              ${REQUESTS} AS requests, ${MEETINGS} AS meetings, ${COLLEAGUES} AS colleagues,
              ${WISHES} AS wishes, ${VETOES} AS vetoes, ${MESSAGES} AS messages, ${NOTES} AS notes,
              CASE WHEN $3 THEN ${REVIEWS} END AS reviews, ${LINKS} AS links
       FROM participations JOIN companies ON companies.id = participations.company_id
       WHERE participations.mission_id = $1 AND participations.id = $2 AND participations.status = 'admitted'`,
      [missionId, participationId, isOwn],
    );
    return found ?? null;
  }
}
