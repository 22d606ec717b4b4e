import { Injectable } from '@nestjs/common';
import type { CompanyId, Id, MissionId, ParticipationId } from '../../kernel/id.js';
import type { TimeSpan } from '../../kernel/instant.js';
import { Database } from '../../platform/database/database.js';
import type { FramePart } from './domain/frame-revision.js';
import type { Interpreter, MeetingTable } from './domain/mission.js';
import type { Side } from './domain/participation.js';
import type { Session, Slot } from './domain/timetable.js';
import {
  AVAILABILITIES_OF_MISSION,
  AVAILABILITY_OF_PARTICIPATION,
  INTERPRETERS_OF_MISSION,
  SESSIONS_OF_MISSION,
  SLOTS_OF_MISSION,
  TABLES_OF_MISSION,
} from './persistence/read-models/mission-parts.js';

/** A company in a mission, by what other contexts need of it. */
export interface ParticipationBrief {
  readonly id: ParticipationId;
  readonly side: Side;
  readonly companyId: CompanyId;
  readonly companyName: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  /** The most meetings it can hold in the whole mission. */
  readonly maximumMeetings: number;
}

export interface FramedParticipation extends ParticipationBrief {
  /** When it can meet, in order of time; empty means in every session. */
  readonly availability: readonly TimeSpan[];
}

/** The slots of a mission, and when some of its participations can meet; no windows mean in every session. */
export interface MeetingTimes {
  readonly slots: MissionFrame['slots'];
  readonly availabilities: readonly (readonly TimeSpan[])[];
}

/** Everything that is fixed before meetings get a time and a place. Lists are in the order in which people see them. */
export interface MissionFrame {
  readonly missionId: MissionId;
  /** IANA zone of the venue. */
  readonly timeZone: string;
  /** How often interpreters, and sessions, slots and tables, were said anew. */
  readonly interpretersVersion: number;
  readonly timetableVersion: number;
  readonly sessions: readonly Pick<
    Session,
    'id' | 'day' | 'startsAt' | 'endsAt' | 'slotMinutes' | 'changeOverMinutes'
  >[];
  readonly slots: readonly Omit<Slot, 'missionId'>[];
  readonly tables: readonly Pick<MeetingTable, 'id' | 'label'>[];
  /** Without those who have left. */
  readonly interpreters: readonly Omit<Interpreter, 'missionId' | 'position'>[];
  /** Admitted ones only, in order of their ids. */
  readonly participations: readonly FramedParticipation[];
}

const BRIEF = `'id', participations.id, 'side', participations.side, 'companyId', participations.company_id,
  'companyName', companies.name, 'countryCode', companies.country_code,
  'maximumMeetings', participations.maximum_meetings`;

const versionOf = (part: FramePart): string => `coalesce(
  (SELECT version FROM frame_revisions WHERE mission_id = missions.id AND part = '${part}'), 0)`;

/** What other contexts may ask about missions. Who may know it is for them to decide. */
@Injectable()
export class MissionReader {
  constructor(private readonly database: Database) {}

  /** The frame of a mission, read in one statement and so at one moment; null where there is no such mission. */
  async frame(missionId: MissionId): Promise<MissionFrame | null> {
    const [frame] = await this.database.query<MissionFrame>(
      `SELECT missions.id AS "missionId", missions.time_zone AS "timeZone",
              ${versionOf('interpreters')} AS "interpretersVersion", ${versionOf('timetable')} AS "timetableVersion",
              ${SESSIONS_OF_MISSION} AS sessions, ${SLOTS_OF_MISSION} AS slots,
              ${TABLES_OF_MISSION} AS tables, ${INTERPRETERS_OF_MISSION} AS interpreters,
              (SELECT coalesce(json_agg(json_build_object(${BRIEF}, 'availability', coalesce(available.windows, '[]'))
                        ORDER BY participations.id), '[]')
               FROM participations JOIN companies ON companies.id = participations.company_id
               LEFT JOIN (${AVAILABILITIES_OF_MISSION}) AS available ON available.participation_id = participations.id
               WHERE participations.mission_id = missions.id AND participations.status = 'admitted') AS participations
       FROM missions WHERE missions.id = $1`,
      [missionId],
    );
    return frame ?? null;
  }

  /** The day of the first session, as ISO date; null where there is no such mission. */
  async firstDay(missionId: MissionId): Promise<string | null> {
    const [first] = await this.database.query<{ readonly day: string }>(
      `SELECT sessions.day::text AS day FROM sessions
       WHERE sessions.mission_id = $1 AND sessions.gone_at IS NULL ORDER BY sessions.starts_at LIMIT 1`,
      [missionId],
    );
    return first?.day ?? null;
  }

  /** An admitted participation of that mission, or null where it has none of that id. */
  async participation(missionId: MissionId, id: ParticipationId): Promise<ParticipationBrief | null> {
    const [brief] = await this.briefs(missionId, [id]);
    return brief ?? null;
  }

  /** Those of these participations that the mission has admitted. */
  async admitted(missionId: MissionId, ids: readonly ParticipationId[]): Promise<ParticipationId[]> {
    return (await this.briefs(missionId, ids)).map(({ id }) => id);
  }

  /** Those of these participations that the mission has admitted, in order of their ids. */
  async briefs(missionId: MissionId, ids: readonly ParticipationId[]): Promise<ParticipationBrief[]> {
    const rows = await this.database.query<{ brief: ParticipationBrief }>(
      `SELECT jsonb_build_object(${BRIEF}) AS brief
       FROM participations JOIN companies ON companies.id = participations.company_id
       WHERE participations.mission_id = $1 AND participations.id = ANY($2) AND participations.status = 'admitted'
       ORDER BY participations.id`,
      [missionId, ids],
    );
    return rows.map(({ brief }) => brief);
  }

  /** The slots of a mission in order of time, and when each of these participations can meet. */
  async meetingTimes(missionId: MissionId, ids: readonly ParticipationId[]): Promise<MeetingTimes> {
    const [times] = await this.database.query<MeetingTimes>(
      `SELECT ${SLOTS_OF_MISSION} AS slots,
              (SELECT coalesce(jsonb_agg(${AVAILABILITY_OF_PARTICIPATION}), '[]') FROM participations
               WHERE participations.mission_id = missions.id AND participations.id = ANY($2)) AS availabilities
       FROM missions WHERE missions.id = $1`,
      [missionId, ids],
    );
    return times ?? { slots: [], availabilities: [] };
  }

  /** When a slot is in which a meeting stands. Throws where there is no such slot: none goes from under a public meeting. */
  async slotTimes(missionId: MissionId, slotId: Id<'Slot'>): Promise<TimeSpan> {
    const { slots } = await this.meetingTimes(missionId, []);
    const slot = slots.find(({ id }) => id === slotId);
    if (slot === undefined) throw new Error(`Slot ${slotId} has a public meeting and is gone: look at the timetable`);
    return slot;
  }

  /** What each interpreter of a mission speaks. */
  async interpreterLanguages(missionId: MissionId): Promise<(readonly string[])[]> {
    const interpreters = await this.database.query<Pick<Interpreter, 'languages'>>(
      'SELECT languages FROM interpreters WHERE mission_id = $1 AND left_at IS NULL ORDER BY position',
      [missionId],
    );
    return interpreters.map(({ languages }) => languages);
  }

  /** Whether any interpreter of a mission works only at some hours, or must rest. */
  async hasRestrictedInterpreters(missionId: MissionId): Promise<boolean> {
    const found = await this.database.query(
      `SELECT 1 FROM interpreters
       WHERE mission_id = $1 AND left_at IS NULL
         AND (hours <> '[]' OR maximum_consecutive IS NOT NULL OR maximum_per_day IS NOT NULL) LIMIT 1`,
      [missionId],
    );
    return found.length > 0;
  }

  /** Everybody admitted whom somebody of that side could meet. */
  async counterparts(missionId: MissionId, side: Side): Promise<ParticipationId[]> {
    const rows = await this.database.query<{ id: ParticipationId }>(
      `SELECT id FROM participations WHERE mission_id = $1 AND side <> $2 AND status = 'admitted'`,
      [missionId, side],
    );
    return rows.map(({ id }) => id);
  }

  /** Those who took part and do no more. */
  async withdrawn(missionId: MissionId): Promise<ParticipationId[]> {
    const rows = await this.database.query<{ id: ParticipationId }>(
      `SELECT id FROM participations WHERE mission_id = $1 AND status = 'withdrawn'`,
      [missionId],
    );
    return rows.map(({ id }) => id);
  }

  /** Whom the participations of each side could meet, both in one statement. */
  async counterpartsOfBoth(missionId: MissionId): Promise<Readonly<Record<Side, readonly ParticipationId[]>>> {
    const rows = await this.database.query<{ id: ParticipationId; side: Side }>(
      `SELECT id, side FROM participations WHERE mission_id = $1 AND status = 'admitted'`,
      [missionId],
    );
    const of = (side: Side) => rows.filter((row) => row.side !== side).map(({ id }) => id);
    return { sme: of('sme'), buyer: of('buyer') };
  }

  /** Every admitted participation of a company, in whatever mission. */
  participationsOf(companyId: CompanyId): Promise<{ readonly missionId: MissionId; readonly id: ParticipationId }[]> {
    return this.database.query(
      `SELECT mission_id AS "missionId", id FROM participations
       WHERE company_id = $1 AND status = 'admitted' ORDER BY mission_id, id`,
      [companyId],
    );
  }
}
