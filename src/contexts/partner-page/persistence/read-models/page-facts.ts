import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { Instant, TimeSpan } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgreedMeetingView, HallSpot, Locale, OutcomeView } from '../../domain/page-view.js';

/** The other side of a request or a meeting. */
export interface CounterpartFacts {
  readonly companyName: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  readonly city: string | null;
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly description: Readonly<Partial<Record<Locale, string>>>;
}

export interface RequestPageFacts extends CounterpartFacts {
  readonly requestId: Id<'MeetingRequest'>;
  readonly counterpartId: ParticipationId;
  /** One whose time is over is `expired` at that very instant. */
  readonly status: 'open' | 'declined' | 'withdrawn' | 'expired' | 'cancelled';
  /** Whether this participation asked. */
  readonly isOwn: boolean;
  /** Whether its answer is awaited. */
  readonly isAwaited: boolean;
  /** Whether it ended the request. */
  readonly isEndedHere: boolean;
  /** Whether an organiser did, in the place of one of the two, what was done last. */
  readonly isByOrganiser: boolean;
  readonly message: string | null;
  readonly messageLanguage: string | null;
  readonly expiresAt: Instant | null;
  readonly proposed: TimeSpan | null;
  /** What speaks for the meeting by the matching, largest share first. */
  readonly terms: readonly {
    readonly kind: string;
    readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
    readonly isReason?: boolean;
  }[];
}

export interface MeetingPageFacts extends Pick<CounterpartFacts, 'companyName' | 'countryCode'> {
  readonly meetingId: Id<'Meeting'>;
  readonly requestId: Id<'MeetingRequest'>;
  readonly counterpartId: ParticipationId;
  /** Whether it has not begun. */
  readonly isToCome: boolean;
  /** Whether an organiser agreed to it in the place of one of the two. */
  readonly isByOrganiser: boolean;
  /** The time that both have agreed; null where none is, and once the meeting has a place. */
  readonly agreedTime: TimeSpan | null;
  readonly place:
    | (TimeSpan & {
        readonly tableLabel: string;
        readonly interpreterLabel: string | null;
        readonly remote: AgreedMeetingView['remote'];
      })
    | null;
  /** What the reader keeps of it; null where nothing was said yet, or where it is not read. */
  readonly review: OutcomeView | null;
}

/** What everybody has beside meetings. */
interface ItemPageFacts extends TimeSpan {
  readonly title: string;
  readonly place: string | null;
}

/** The hall, and every table that has a place in it. */
export interface HallFacts {
  readonly columns: number;
  readonly rows: number;
  readonly tables: readonly (HallSpot & { readonly label: string })[];
}

/** What the page of one participation is made of, at one moment. */
export interface PageFacts {
  readonly missionName: string;
  readonly venueName: string;
  readonly city: string;
  readonly venueTimeZone: string;
  /** `yyyy-mm-dd` by the clock of the venue. */
  readonly days: readonly string[];
  readonly side: 'sme' | 'buyer';
  readonly companyName: string;
  readonly languages: readonly string[];
  readonly contactLocale: Locale | null;
  readonly contactTimeZone: string | null;
  readonly hasEmail: boolean;
  /** Those that have become no meeting, the first ones first; of those that are over only the latest. */
  readonly requests: readonly RequestPageFacts[];
  /** In order of time; those without a place last. */
  readonly meetings: readonly MeetingPageFacts[];
  /** In order of time. */
  readonly programme: readonly ItemPageFacts[];
  /** Null where no table has a place. */
  readonly hall: HallFacts | null;
}

const profileOf = (companyId: string): string => `
  (SELECT profiles.body FROM profiles WHERE profiles.company_id = ${companyId}
   ORDER BY profiles.version DESC LIMIT 1)`;

const languagesIn = (body: string): string => `
  coalesce((SELECT jsonb_agg(spoken -> 'code') FROM jsonb_array_elements(${body} -> 'languages') AS spoken), '[]')`;

const MOST_ENDED = 10;

const STATUS = `CASE WHEN meeting_requests.status = 'open' AND meeting_requests.expires_at <= $3 THEN 'expired'
                ELSE meeting_requests.status END`;

/** Of one that is over the answer, if there was any; else the time that was proposed since it was asked, or the asking. */
const LAST_ACT = `CASE WHEN ${STATUS} <> 'open' THEN 'answer'
                  WHEN meeting_requests.awaited_since > meeting_requests.requested_at THEN 'propose' ELSE 'ask' END`;

const REQUESTS = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'requestId', meeting_requests.id, 'counterpartId', others.id, 'status', ${STATUS},
            'isOwn', meeting_requests.from_id = participations.id,
            'isAwaited', meeting_requests.awaited_id = participations.id,
            'isEndedHere', coalesce(meeting_requests.answered_by_id = participations.id, false),
            'isByOrganiser', ${LAST_ACT} = ANY (meeting_requests.organiser_acts),
            'messageLanguage', meeting_requests.message_language,
            'message', CASE meeting_requests.to_id WHEN participations.id THEN meeting_requests.message END,
            'expiresAt', ${instantSql('meeting_requests.expires_at')},
            'proposed', (SELECT jsonb_build_object('startsAt', ${instantSql('slots.starts_at')},
                                                   'endsAt', ${instantSql('slots.ends_at')})
                         FROM slots WHERE slots.id = meeting_requests.proposed_slot_id AND slots.gone_at IS NULL),
            'companyName', companies.name, 'countryCode', companies.country_code, 'city', companies.city,
            'languages', ${languagesIn('profile.body')}, 'description', coalesce(profile.body -> 'description', '{}'),
            'terms', coalesce(recommendations.terms, '[]'))
            ORDER BY meeting_requests.requested_at, meeting_requests.id), '[]')
   FROM (SELECT *, row_number() OVER (PARTITION BY ${STATUS} = 'open' ORDER BY coalesce(answered_at, expires_at) DESC, id)
           AS place
         FROM meeting_requests
         WHERE mission_id = participations.mission_id AND status <> 'accepted'
           AND (from_id = participations.id OR (to_id = participations.id AND NOT is_withheld))) AS meeting_requests
   JOIN participations AS others ON others.status = 'admitted' AND others.id =
     CASE meeting_requests.to_id WHEN participations.id THEN meeting_requests.from_id ELSE meeting_requests.to_id END
   JOIN companies ON companies.id = others.company_id
   LEFT JOIN LATERAL ${profileOf('companies.id')} AS profile ON true
   LEFT JOIN recommendations ON recommendations.participation_id = participations.id
     AND recommendations.counterpart_id = others.id
   WHERE ${STATUS} = 'open' OR meeting_requests.place <= ${MOST_ENDED})`;

const REVIEW = `
  (SELECT jsonb_build_object('note', reviews.note, 'interest', reviews.interest, 'nextStep', reviews.next_step,
            'changedAt', ${instantSql('reviews.changed_at')})
   FROM meeting_reviews AS reviews
   WHERE reviews.meeting_id = meetings.id AND reviews.participation_id = participations.id)`;

/** Whoever has it can join in the reader's place. */
const ROOM = `
  (SELECT jsonb_build_object('link', link, 'isOneself', away_id = attending.id)
   FROM remote_meetings WHERE remote_meetings.meeting_id = meetings.id)`;

const meetingsWith = (review: string, room: string): string => `
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'meetingId', meetings.id, 'requestId', meetings.request_id, 'counterpartId', counterparts.id, 'companyName', companies.name,
            'countryCode', companies.country_code, 'place', placed.place,
            'isByOrganiser', 'answer' = ANY (requests.organiser_acts), 'review', ${review},
            'isToCome', coalesce((placed.place ->> 'startsAt')::timestamptz > $3, true),
            'agreedTime', (SELECT jsonb_build_object('startsAt', ${instantSql('slots.starts_at')},
                                                     'endsAt', ${instantSql('slots.ends_at')})
                           FROM slots WHERE slots.id = meetings.wanted_slot_id AND slots.gone_at IS NULL
                             AND placed.place IS NULL))
            ORDER BY placed.place ->> 'startsAt', companies.name), '[]')
   FROM participations AS attending
   JOIN meetings ON meetings.mission_id = attending.mission_id AND attending.id IN (meetings.sme_id, meetings.buyer_id)
   JOIN meeting_requests AS requests ON requests.id = meetings.request_id
   JOIN participations AS met ON met.id =
     CASE meetings.sme_id WHEN attending.id THEN meetings.buyer_id ELSE meetings.sme_id END
   JOIN participations AS counterparts ON counterparts.status = 'admitted'
     AND counterparts.id = coalesce(met.merged_into_id, met.id)
   JOIN companies ON companies.id = counterparts.company_id
   LEFT JOIN LATERAL (
     SELECT jsonb_build_object('startsAt', ${instantSql('slots.starts_at')}, 'endsAt', ${instantSql('slots.ends_at')},
              'tableLabel', meeting_tables.label, 'interpreterLabel', interpreters.label,
              'remote', ${room}) AS place
     FROM public_placements
     JOIN slots ON slots.id = public_placements.slot_id
     JOIN meeting_tables ON meeting_tables.id = public_placements.table_id
     LEFT JOIN interpreters ON interpreters.id = public_placements.interpreter_id
     WHERE public_placements.meeting_id = meetings.id
   ) AS placed ON true
   WHERE coalesce(attending.merged_into_id, attending.id) = participations.id AND meetings.cancelled_at IS NULL)`;

const PROGRAMME = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'title', items.title, 'place', items.place,
            'startsAt', ${instantSql('items.starts_at')}, 'endsAt', ${instantSql('items.ends_at')})
            ORDER BY items.starts_at, items.ends_at, items.id), '[]')
   FROM programme_items AS items WHERE items.mission_id = participations.mission_id)`;

const HALL = `
  (SELECT jsonb_build_object('columns', venues.map_columns, 'rows', venues.map_rows, 'tables', jsonb_agg(jsonb_build_object(
            'label', tables.label, 'column', tables.map_column, 'row', tables.map_row) ORDER BY tables.position, tables.id))
   FROM meeting_tables AS tables
   WHERE tables.mission_id = participations.mission_id AND tables.gone_at IS NULL AND tables.map_column IS NOT NULL
   HAVING count(*) > 0)`;

const pageWith = (requests: string, review: string, room: string): string => `
  SELECT missions.name AS "missionName", missions.city, venues.name AS "venueName",
         venues.time_zone AS "venueTimeZone",
         (SELECT coalesce(array_agg(DISTINCT sessions.day::text), '{}') FROM sessions
          WHERE sessions.mission_id = missions.id AND sessions.gone_at IS NULL) AS days,
         participations.side, own.name AS "companyName", ${languagesIn('profile.body')} AS languages,
         contacts.locale AS "contactLocale", contacts.time_zone AS "contactTimeZone",
         contacts.email IS NOT NULL AS "hasEmail", ${requests} AS requests,
         ${meetingsWith(review, room)} AS meetings, ${PROGRAMME} AS programme, ${HALL} AS hall
  FROM participations
  JOIN missions ON missions.id = participations.mission_id
  JOIN venues ON venues.mission_id = missions.id
  JOIN companies AS own ON own.id = participations.company_id
  LEFT JOIN LATERAL ${profileOf('own.id')} AS profile ON true
  LEFT JOIN contacts ON contacts.participation_id = participations.id
  WHERE participations.mission_id = $1 AND participations.id = $2 AND participations.status = 'admitted'`;

const PAGE = pageWith(REQUESTS, REVIEW, ROOM);
const GUARDED_PAGE = pageWith(`'[]'::jsonb`, 'NULL', 'NULL');

/** Reads a partner's page: one statement, since it is opened on slow lines and by many at once. */
@Injectable()
export class PageFactsReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Null where the mission has no such participation any more. */
  find(missionId: MissionId, participationId: ParticipationId): Promise<PageFacts | null> {
    return this.read(PAGE, missionId, participationId);
  }

  /** The same without requests, which are most of the work, reviews and rooms, for whoever may not see them. */
  findGuarded(missionId: MissionId, participationId: ParticipationId): Promise<PageFacts | null> {
    return this.read(GUARDED_PAGE, missionId, participationId);
  }

  /** The requests that may lead, or have led, to a meeting that has not begun. */
  async liveRequestIds(missionId: MissionId, participationId: ParticipationId): Promise<Id<'MeetingRequest'>[]> {
    const rows = await this.database.query<{ id: Id<'MeetingRequest'> }>(
      `SELECT id FROM meeting_requests
       WHERE mission_id = $1 AND (from_id = $2 OR (to_id = $2 AND NOT is_withheld))
         AND (status = 'accepted' OR (status = 'open' AND (expires_at IS NULL OR expires_at > $3)))
         AND NOT EXISTS (SELECT 1 FROM meetings
                         JOIN public_placements ON public_placements.meeting_id = meetings.id
                         JOIN slots ON slots.id = public_placements.slot_id
                         WHERE meetings.request_id = meeting_requests.id AND slots.starts_at <= $3)
       ORDER BY id`,
      [missionId, participationId, this.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  /** The address that was invited; null where none is known. */
  async mailbox(participationId: ParticipationId): Promise<string | null> {
    const [contact] = await this.database.query<{ email: string | null }>(
      'SELECT email FROM contacts WHERE participation_id = $1',
      [participationId],
    );
    return contact?.email ?? null;
  }

  private async read(
    statement: string,
    missionId: MissionId,
    participationId: ParticipationId,
  ): Promise<PageFacts | null> {
    const [facts] = await this.database.query<PageFacts>(statement, [missionId, participationId, this.clock.now()]);
    return facts ?? null;
  }
}
