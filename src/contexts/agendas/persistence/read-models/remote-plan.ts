import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';

interface NamedParty {
  readonly participationId: ParticipationId;
  readonly companyName: string;
}

/** A meeting that is held remotely, or could be: who is not there, who sits at the table, and where it stands. */
export interface RemotePlanMeeting {
  readonly meetingId: Id<'Meeting'>;
  readonly away: NamedParty;
  readonly present: NamedParty;
  readonly slotId: Id<'Slot'>;
  readonly tableId: Id<'Table'>;
  readonly interpreterId: Id<'Interpreter'> | null;
  /** Null for one that could be. */
  readonly link: string | null;
  /** Then it stays as it is. */
  readonly hasBegun: boolean;
}

/** A public meeting whose one side is not there. */
export interface WantedRemoteMeeting {
  readonly meetingId: Id<'Meeting'>;
  readonly awayId: ParticipationId;
}

/** Meetings of the public agenda that one side joins from elsewhere. */
@Injectable()
export class RemotePlan {
  constructor(private readonly database: Database) {}

  /** Those that are held remotely, and with them those that could be; in order of time, without what is over by `now`. */
  meetings(missionId: MissionId, atRisk: readonly WantedRemoteMeeting[], now: Instant): Promise<RemotePlanMeeting[]> {
    return this.database.query<RemotePlanMeeting>(
      `WITH wanted AS (
         SELECT meeting_id, away_id, link FROM remote_meetings WHERE mission_id = $1
         UNION ALL
         SELECT "meetingId", "awayId", NULL FROM jsonb_to_recordset($2) AS listed ("meetingId" uuid, "awayId" uuid)
         WHERE NOT EXISTS (SELECT 1 FROM remote_meetings WHERE meeting_id = "meetingId")
       )
       SELECT wanted.meeting_id AS "meetingId", placements.slot_id AS "slotId", placements.table_id AS "tableId",
              placements.interpreter_id AS "interpreterId", wanted.link, slots.starts_at <= $3 AS "hasBegun",
              jsonb_build_object('participationId', away.id, 'companyName', away_companies.name) AS away,
              jsonb_build_object('participationId', present.id, 'companyName', present_companies.name) AS present
       FROM wanted
       JOIN public_placements AS placements ON placements.meeting_id = wanted.meeting_id
       JOIN slots ON slots.id = placements.slot_id
       JOIN participations AS away ON away.id = wanted.away_id
       JOIN companies AS away_companies ON away_companies.id = away.company_id
       JOIN participations AS present
         ON present.id IN (placements.sme_id, placements.buyer_id) AND present.id <> wanted.away_id
       JOIN companies AS present_companies ON present_companies.id = present.company_id
       WHERE placements.mission_id = $1 AND slots.ends_at > $3
       ORDER BY slots.starts_at, wanted.meeting_id`,
      [missionId, JSON.stringify(atRisk), now],
    );
  }
}
