import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../../kernel/id.js';
import type { Instant, TimeSpan } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import type { NamedCompany } from '../../domain/board-label.js';
import { type RemoteSide, remoteSideOf } from './remote-side.js';

/** One meeting at a table, as far as a board may know it. */
export interface BoardMeeting {
  readonly meetingId: Id<'Meeting'>;
  readonly slotId: Id<'Slot'>;
  readonly sme: NamedCompany;
  readonly buyer: NamedCompany;
  readonly interpreterLabel: string | null;
  /** Who joins from elsewhere; null where both come to the table. */
  readonly remoteSide: RemoteSide | null;
}

/** What is still to come of a day in the hall. */
export interface BoardView {
  readonly missionName: string;
  /** IANA zone of the mission. */
  readonly timeZone: string;
  readonly versionNumber: number | null;
  readonly publishedAt: Instant | null;
  /** Under way or to come on the first day that has any left, in order of time; none after the last day. */
  readonly slots: readonly (TimeSpan & { readonly id: Id<'Slot'> })[];
  /** In the order in which people see them; the meetings of these slots, in order of time. */
  readonly tables: readonly {
    readonly id: Id<'Table'>;
    readonly label: string;
    readonly meetings: readonly BoardMeeting[];
  }[];
}

const company = (participation: string, name: string): string =>
  `jsonb_build_object('companyName', ${name}.name, 'code', ${participation}.external_reference)`;

/** The public agenda by tables. */
@Injectable()
export class Board {
  constructor(private readonly database: Database) {}

  /** Null where there is no such mission. */
  async find(missionId: MissionId, now: Instant): Promise<BoardView | null> {
    const [board] = await this.database.query<BoardView>(
      `WITH left_slots AS (
         SELECT slots.*, (slots.starts_at AT TIME ZONE missions.time_zone)::date AS day
         FROM slots JOIN missions ON missions.id = slots.mission_id
         WHERE slots.mission_id = $1 AND slots.gone_at IS NULL AND slots.ends_at > $2
       ), shown_slots AS (SELECT * FROM left_slots WHERE day = (SELECT min(day) FROM left_slots))
       SELECT missions.name AS "missionName", missions.time_zone AS "timeZone",
              published.number AS "versionNumber", ${instantSql('published.published_at')} AS "publishedAt",
              (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'id', id, 'startsAt', ${instantSql('starts_at')}, 'endsAt', ${instantSql('ends_at')})
                        ORDER BY starts_at), '[]') FROM shown_slots) AS slots,
              (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'id', meeting_tables.id, 'label', meeting_tables.label,
                        'meetings', coalesce(at_table.meetings, '[]'::jsonb))
                        ORDER BY meeting_tables.position, meeting_tables.id), '[]')
               FROM meeting_tables LEFT JOIN (
                 SELECT placements.table_id, jsonb_agg(jsonb_build_object(
                          'meetingId', placements.meeting_id, 'slotId', shown_slots.id,
                          'sme', ${company('smes', 'sme_companies')}, 'buyer', ${company('buyers', 'buyer_companies')},
                          'interpreterLabel', interpreters.label,
                          'remoteSide', ${remoteSideOf('placements')}) ORDER BY shown_slots.starts_at) AS meetings
                 FROM public_placements AS placements
                 JOIN shown_slots ON shown_slots.id = placements.slot_id
                 JOIN participations AS smes ON smes.id = placements.sme_id
                 JOIN companies AS sme_companies ON sme_companies.id = smes.company_id
                 JOIN participations AS buyers ON buyers.id = placements.buyer_id
                 JOIN companies AS buyer_companies ON buyer_companies.id = buyers.company_id
                 LEFT JOIN interpreters ON interpreters.id = placements.interpreter_id
                 WHERE placements.mission_id = $1 GROUP BY placements.table_id
               ) AS at_table ON at_table.table_id = meeting_tables.id
               WHERE meeting_tables.mission_id = $1 AND meeting_tables.gone_at IS NULL) AS tables
       FROM missions
       LEFT JOIN agenda_versions AS published
         ON published.mission_id = missions.id AND published.status = 'published'
       WHERE missions.id = $1`,
      [missionId, now],
    );
    return board ?? null;
  }
}
