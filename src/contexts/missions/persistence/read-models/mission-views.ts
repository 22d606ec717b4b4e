import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import type { Interpreter, MeetingTable, Mission, Venue } from '../../domain/mission.js';
import type { MissionSettings } from '../../domain/mission-settings.js';
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
  /** When sessions, slots or tables were last changed; null where they never were. */
  readonly timetableChangedAt: Instant | null;
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

  /** What a mission is called and where it is, and how often that was said anew; null where there is no such mission. */
  async settings(id: MissionId): Promise<(MissionSettings & { readonly version: number }) | null> {
    const [settings] = await this.database.query<MissionSettings & { readonly version: number }>(
      `SELECT missions.name, missions.city, venues.name AS "venueName",
              coalesce((SELECT version FROM frame_revisions
                        WHERE mission_id = missions.id AND part = 'settings'), 0) AS version
       FROM missions JOIN venues ON venues.mission_id = missions.id WHERE missions.id = $1`,
      [id],
    );
    return settings ?? null;
  }

  async view(id: MissionId): Promise<MissionView | null> {
    const [view] = await this.database.query<MissionView>(
      `SELECT ${SUMMARY},
              jsonb_build_object('name', venues.name, 'city', venues.city, 'timeZone', venues.time_zone) AS venue,
              ${SESSIONS_OF_MISSION} AS sessions, ${SLOTS_OF_MISSION} AS slots, ${TABLES_OF_MISSION} AS tables,
              ${INTERPRETERS_OF_MISSION} AS interpreters,
              (SELECT ${instantSql('frame_revisions.revised_at')} FROM frame_revisions
               WHERE frame_revisions.mission_id = missions.id
                 AND frame_revisions.part = 'timetable') AS "timetableChangedAt",
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
