import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import type { Interpreter, MeetingTable, Mission, Venue } from '../../domain/mission.js';
import type { Session, Slot } from '../../domain/timetable.js';
import { INTERPRETERS_OF_MISSION, SESSIONS_OF_MISSION, SLOTS_OF_MISSION, TABLES_OF_MISSION } from './mission-parts.js';

/** A mission in a list of missions. */
export interface MissionSummary extends Omit<Mission, 'createdAt'> {
  /** `yyyy-mm-dd`. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** A mission on a screen of its own. */
export interface MissionView extends MissionSummary {
  readonly venue: Pick<Venue, 'name' | 'city' | 'timeZone'>;
  readonly sessions: readonly Pick<
    Session,
    'id' | 'day' | 'startsAt' | 'endsAt' | 'slotMinutes' | 'changeOverMinutes'
  >[];
  readonly slots: readonly Omit<Slot, 'missionId'>[];
  readonly tables: readonly Pick<MeetingTable, 'id' | 'label'>[];
  readonly interpreters: readonly Pick<Interpreter, 'id' | 'label' | 'languages'>[];
  readonly participantCounts: { readonly sme: number; readonly buyer: number };
}

const SUMMARY = `
  missions.id, missions.name, missions.city, missions.country_code AS "countryCode",
  missions.time_zone AS "timeZone", missions.is_synthetic AS "isSynthetic",
  (SELECT min(sessions.day)::text FROM sessions
   WHERE sessions.mission_id = missions.id AND sessions.gone_at IS NULL) AS "firstDay",
  (SELECT max(sessions.day)::text FROM sessions
   WHERE sessions.mission_id = missions.id AND sessions.gone_at IS NULL) AS "lastDay"`;

/** Missions as screens show them. */
@Injectable()
export class MissionViews {
  constructor(private readonly database: Database) {}

  /** Those missions, the latest first. */
  summaries(ids: readonly MissionId[]): Promise<MissionSummary[]> {
    return this.database.query(
      `SELECT ${SUMMARY} FROM missions WHERE missions.id = ANY($1) ORDER BY "firstDay" DESC, missions.id DESC`,
      [ids],
    );
  }

  async view(id: MissionId): Promise<MissionView | null> {
    const [view] = await this.database.query<MissionView>(
      `SELECT ${SUMMARY},
              jsonb_build_object('name', venues.name, 'city', venues.city, 'timeZone', venues.time_zone) AS venue,
              ${SESSIONS_OF_MISSION} AS sessions, ${SLOTS_OF_MISSION} AS slots, ${TABLES_OF_MISSION} AS tables,
              ${INTERPRETERS_OF_MISSION} AS interpreters,
              (SELECT jsonb_build_object('sme', count(*) FILTER (WHERE participations.side = 'sme'),
                                         'buyer', count(*) FILTER (WHERE participations.side = 'buyer'))
               FROM participations
               WHERE participations.mission_id = missions.id AND participations.status = 'admitted') AS "participantCounts"
       FROM missions JOIN venues ON venues.mission_id = missions.id
       WHERE missions.id = $1`,
      [id],
    );
    return view ?? null;
  }
}
