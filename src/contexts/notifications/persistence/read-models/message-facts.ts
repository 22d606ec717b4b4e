import { Injectable } from '@nestjs/common';
import type { CompanyId, Id, MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import type { Locale } from '../../domain/contact.js';
import type { PublicPlace } from '../../domain/place-news.js';
import type { RequestFacts } from '../../domain/request-news.js';

/** What messages say of the mission itself. */
export interface MissionFacts {
  readonly id: MissionId;
  readonly name: string;
  readonly city: string;
  readonly venueName: string;
  /** IANA zone of the clocks on the walls. */
  readonly venueTimeZone: string;
  /** The days on which meetings take place, `yyyy-mm-dd` by those clocks. */
  readonly days: readonly string[];
}

/** Somebody to write to. */
export interface Recipient {
  readonly participationId: ParticipationId;
  readonly companyId: CompanyId;
  readonly companyName: string;
  readonly side: 'sme' | 'buyer';
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: Locale | null;
  readonly timeZone: string | null;
  readonly recordedAt: Instant | null;
}

const REQUEST_FACTS = `meeting_requests.id, from_id AS "fromId", to_id AS "toId", status, awaited_id AS "awaitedId",
  answered_by_id AS "answeredById", proposed_by_id AS "proposedById", proposed_slot_id AS "proposedSlotId",
  (SELECT jsonb_build_object('startsAt', ${instantSql('slots.starts_at')}, 'endsAt', ${instantSql('slots.ends_at')})
   FROM slots WHERE slots.id = proposed_slot_id AND slots.gone_at IS NULL) AS "proposedTime",
  (SELECT coalesce(jsonb_agg(entries.participation_id), '[]')
   FROM meetings AS cancelled JOIN calendar_entries AS entries ON entries.meeting_id = cancelled.id
   WHERE cancelled.request_id = meeting_requests.id
     AND (entries.told IS NOT NULL OR entries.told_gone_at > cancelled.cancelled_at)) AS "toldByAgendaIds",
  nudges, is_withheld AS "isWithheld", organiser_acts AS "organiserActs",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('participationId', participation_id, 'isByOrganiser', is_by_organiser)),
          '[]')
   FROM hand_overs WHERE hand_overs.request_id = meeting_requests.id) AS "handOvers"`;

/** What messages and calendars are made of, read as it is now. */
@Injectable()
export class MessageFacts {
  constructor(private readonly database: Database) {}

  /** Throws where there is no such mission: whoever asks has found something of it. */
  async mission(id: MissionId): Promise<MissionFacts> {
    const [mission] = await this.database.query<MissionFacts>(
      `SELECT missions.id, missions.name, missions.city, venues.name AS "venueName",
              venues.time_zone AS "venueTimeZone",
              (SELECT coalesce(array_agg(DISTINCT sessions.day::text), '{}') FROM sessions
               WHERE sessions.mission_id = missions.id AND sessions.gone_at IS NULL) AS days
       FROM missions JOIN venues ON venues.mission_id = missions.id WHERE missions.id = $1`,
      [id],
    );
    if (mission === undefined) throw new Error(`Mission ${id} is gone, and messages about it are not`);
    return mission;
  }

  /** Those of the participations that the mission has. */
  recipients(missionId: MissionId, participationIds: readonly ParticipationId[]): Promise<Recipient[]> {
    return this.database.query<Recipient>(
      `SELECT participations.id AS "participationId", participations.company_id AS "companyId",
              companies.name AS "companyName", participations.side, contacts.email, contacts.phone, contacts.locale,
              contacts.time_zone AS "timeZone", ${instantSql('contacts.recorded_at')} AS "recordedAt"
       FROM participations
       JOIN companies ON companies.id = participations.company_id
       LEFT JOIN contacts ON contacts.participation_id = participations.id
       WHERE participations.mission_id = $1 AND participations.id = ANY($2)`,
      [missionId, participationIds],
    );
  }

  /** The names of companies by their participations; who is gone has none. */
  async companyNames(participationIds: readonly ParticipationId[]): Promise<ReadonlyMap<ParticipationId, string>> {
    const rows = await this.database.query<{ id: ParticipationId; name: string }>(
      `SELECT participations.id, companies.name
       FROM participations JOIN companies ON companies.id = participations.company_id
       WHERE participations.id = ANY($1) AND participations.status = 'admitted'`,
      [participationIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Where the public agenda of a mission has the meetings of these participations: one row for each of the two. */
  publicPlaces(missionId: MissionId, participationIds: readonly ParticipationId[]): Promise<PublicPlace[]> {
    return this.database.query<PublicPlace>(
      `SELECT pairs.own AS "participationId", placements.meeting_id AS "meetingId", pairs.other AS "counterpartId",
              jsonb_build_object('startsAt', ${instantSql('slots.starts_at')}, 'endsAt', ${instantSql('slots.ends_at')},
                'tableLabel', meeting_tables.label, 'interpreterLabel', interpreters.label,
                'remote', (SELECT jsonb_build_object('link', link, 'isOneself', away_id = pairs.own)
                           FROM remote_meetings WHERE remote_meetings.meeting_id = placements.meeting_id)) AS place
       FROM public_placements AS placements
       JOIN slots ON slots.id = placements.slot_id
       JOIN meeting_tables ON meeting_tables.id = placements.table_id
       LEFT JOIN interpreters ON interpreters.id = placements.interpreter_id
       CROSS JOIN LATERAL (VALUES (placements.sme_id, placements.buyer_id), (placements.buyer_id, placements.sme_id)
                          ) AS pairs (own, other)
       WHERE placements.mission_id = $1 AND pairs.own = ANY($2)`,
      [missionId, participationIds],
    );
  }

  /** The version that the public agenda of a mission is of; null where nothing is public. */
  async publicVersionId(missionId: MissionId): Promise<Id<'AgendaVersion'> | null> {
    const [version] = await this.database.query<{ id: Id<'AgendaVersion'> }>(
      `SELECT id FROM agenda_versions WHERE mission_id = $1 AND status = 'published'`,
      [missionId],
    );
    return version?.id ?? null;
  }

  requests(missionId: MissionId, requestIds: readonly string[]): Promise<RequestFacts[]> {
    return this.database.query<RequestFacts>(
      `SELECT ${REQUEST_FACTS} FROM meeting_requests
       WHERE meeting_requests.mission_id = $1 AND meeting_requests.id = ANY($2)
       ORDER BY meeting_requests.requested_at, meeting_requests.id`,
      [missionId, requestIds],
    );
  }

  /**
   * The requests by which these meetings were agreed, with the two who meet. Of those that have a public place already the
   * agenda tells: nobody hears of one thing twice.
   */
  requestsOfMeetings(missionId: MissionId, meetingIds: readonly string[]): Promise<RequestFacts[]> {
    return this.database.query<RequestFacts>(
      `SELECT ${REQUEST_FACTS}
       FROM meetings JOIN meeting_requests ON meeting_requests.id = meetings.request_id
       WHERE meetings.mission_id = $1 AND meetings.id = ANY($2)
         AND NOT EXISTS (SELECT 1 FROM public_placements WHERE public_placements.meeting_id = meetings.id)`,
      [missionId, meetingIds],
    );
  }
}
