import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { Instant, TimeSpan } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import { toldNameSql } from '../../../missions/told-name-sql.js';
import type { RemoteLink } from '../../domain/remote-meeting.js';
import type { ExplainedDays } from '../../domain/told-breaks.js';

/** One meeting as one of the two reads it. */
export interface ParticipantMeeting extends TimeSpan {
  readonly meetingId: Id<'Meeting'>;
  readonly tableLabel: string;
  readonly interpreterLabel: string | null;
  /** Null where the two meet at the table. */
  readonly remote: RemoteLink | null;
  readonly counterpartId: ParticipationId;
  readonly counterpartName: string;
  readonly counterpartCountryCode: string;
  /** Whether it was one's own when it began: not that of somebody who has become one since. */
  readonly isOwn: boolean;
}

/** What is public of one participation's agenda; version and time are null before anything is. */
export interface ParticipantAgendaView {
  /** IANA zone of the mission. */
  readonly timeZone: string;
  readonly versionNumber: number | null;
  readonly publishedAt: Instant | null;
  /** In order of time. */
  readonly meetings: readonly ParticipantMeeting[];
  /** Whom the participation was ever to meet and who has had everything erased since. */
  readonly withdrawnIds: readonly ParticipationId[];
  /** Null where the public version is not explained. */
  readonly explained: ExplainedDays | null;
}

/** What was found out about the days of that participation in the public version. */
const EXPLAINED = `
  CASE WHEN EXISTS (SELECT 1 FROM agenda_explanations WHERE version_id = published.id) THEN
    jsonb_build_object(
      'meetings', (SELECT coalesce(sum(explained_days.meetings), 0) FROM explained_days
                   WHERE explained_days.version_id = published.id
                     AND explained_days.participation_id = participations.id),
      'breaks', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                          'startsAt', ${instantSql('first_slots.starts_at')},
                          'endsAt', ${instantSql('last_slots.ends_at')},
                          'cause', breaks.cause) ORDER BY first_slots.starts_at), '[]')
                 FROM explained_days
                 CROSS JOIN LATERAL jsonb_to_recordset(explained_days.breaks)
                   AS breaks ("fromSlotId" uuid, "toSlotId" uuid, cause text)
                 JOIN slots AS first_slots ON first_slots.id = breaks."fromSlotId"
                 JOIN slots AS last_slots ON last_slots.id = breaks."toSlotId"
                 WHERE explained_days.version_id = published.id
                   AND explained_days.participation_id = participations.id))
  END`;

/** The agenda of one participation, out of what is public now. */
@Injectable()
export class ParticipantAgenda {
  constructor(private readonly database: Database) {}

  /** Null where the mission has no such participation. */
  async find(missionId: MissionId, participationId: ParticipationId): Promise<ParticipantAgendaView | null> {
    const [agenda] = await this.database.query<ParticipantAgendaView>(
      `SELECT missions.time_zone AS "timeZone", published.number AS "versionNumber",
              ${instantSql('published.published_at')} AS "publishedAt",
              (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'meetingId', placements.meeting_id,
                        'startsAt', ${instantSql('slots.starts_at')}, 'endsAt', ${instantSql('slots.ends_at')},
                        'tableLabel', meeting_tables.label, 'interpreterLabel', interpreters.label,
                        'isOwn', attending.id = participations.id,
                        'remote', (SELECT jsonb_build_object('link', link, 'isOneself', away_id = attending.id)
                                   FROM remote_meetings WHERE remote_meetings.meeting_id = placements.meeting_id),
                        'counterpartId', counterparts.id, 'counterpartName', ${toldNameSql('counterparts', 'companies')},
                        'counterpartCountryCode', companies.country_code) ORDER BY slots.starts_at), '[]')
               FROM participations AS attending
               JOIN public_placements AS placements ON attending.id IN (placements.sme_id, placements.buyer_id)
               JOIN slots ON slots.id = placements.slot_id
               JOIN meeting_tables ON meeting_tables.id = placements.table_id
               LEFT JOIN interpreters ON interpreters.id = placements.interpreter_id
               JOIN participations AS met ON met.id =
                 CASE placements.sme_id WHEN attending.id THEN placements.buyer_id ELSE placements.sme_id END
               JOIN participations AS counterparts ON counterparts.id = coalesce(met.merged_into_id, met.id)
               JOIN companies ON companies.id = counterparts.company_id
               WHERE coalesce(attending.merged_into_id, attending.id) = participations.id) AS meetings,
              (SELECT coalesce(jsonb_agg(DISTINCT erasures.participation_id), '[]')
               FROM meetings JOIN erasures ON erasures.participation_id IN (meetings.sme_id, meetings.buyer_id)
               WHERE meetings.mission_id = participations.mission_id
                 AND participations.id IN (meetings.sme_id, meetings.buyer_id)) AS "withdrawnIds",
              ${EXPLAINED} AS explained
       FROM participations
       JOIN missions ON missions.id = participations.mission_id
       LEFT JOIN agenda_versions AS published
         ON published.mission_id = participations.mission_id AND published.status = 'published'
       WHERE participations.mission_id = $1 AND participations.id = $2`,
      [missionId, participationId],
    );
    return agenda ?? null;
  }
}
