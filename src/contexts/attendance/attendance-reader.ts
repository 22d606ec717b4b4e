import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../kernel/id.js';
import { Database } from '../../platform/database/database.js';
import { instantSql } from '../../platform/database/instant-column.js';
import type { DeskNote, HeldMeeting } from './domain/desk-note.js';
import { type CheckIn, type Incident, withArrivals } from './domain/incident.js';

/** Questions that other contexts ask about the day. */
@Injectable()
export class AttendanceReader {
  constructor(private readonly database: Database) {}

  /** What has been reported and not been withdrawn, in order of reports; those who have come are late no more. */
  async standingIncidents(missionId: MissionId): Promise<Incident[]> {
    const incidents = await this.incidents(missionId);
    return incidents.length === 0 ? [] : withArrivals(incidents, await this.checkIns(missionId));
  }

  /** The same as it was reported. */
  incidents(missionId: MissionId): Promise<Incident[]> {
    return this.database.query<Incident>(
      `SELECT id, mission_id AS "missionId", details, ${instantSql('reported_at')} AS "reportedAt",
              NULL AS "withdrawnAt"
       FROM incidents WHERE mission_id = $1 AND withdrawn_at IS NULL ORDER BY reported_at, id`,
      [missionId],
    );
  }

  /** Notes of the desk, oldest first. */
  notes(missionId: MissionId): Promise<DeskNote[]> {
    return this.database.query<DeskNote>(
      `SELECT id, mission_id AS "missionId", participation_id AS "participationId", text,
              ${instantSql('written_at')} AS "writtenAt"
       FROM desk_notes WHERE mission_id = $1 ORDER BY written_at, id`,
      [missionId],
    );
  }

  /** Which meetings were held, and in which slot. */
  heldMeetings(missionId: MissionId): Promise<HeldMeeting[]> {
    return this.database.query<HeldMeeting>(
      `SELECT meeting_id AS "meetingId", mission_id AS "missionId", slot_id AS "slotId",
              ${instantSql('marked_at')} AS "markedAt"
       FROM held_meetings WHERE mission_id = $1 ORDER BY marked_at, meeting_id`,
      [missionId],
    );
  }

  checkIns(missionId: MissionId): Promise<CheckIn[]> {
    return this.database.query<CheckIn>(
      `SELECT participation_id AS "participationId", mission_id AS "missionId", ${instantSql('arrived_at')} AS "arrivedAt"
       FROM check_ins WHERE mission_id = $1 ORDER BY arrived_at, participation_id`,
      [missionId],
    );
  }
}
