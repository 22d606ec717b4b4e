import { Injectable } from '@nestjs/common';
import type { FloorPost } from '../../../../kernel/actor.js';
import type { CompanyId, Id, MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { TimeSpan } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import { type RemoteSide, remoteSideOf } from './remote-side.js';

/** One of the two who meet, as far as somebody who works in the hall may know it. */
export interface FloorParty {
  readonly participationId: ParticipationId;
  readonly companyId: CompanyId;
  readonly companyName: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
}

/** A meeting of a post. */
export interface FloorMeeting extends TimeSpan {
  readonly meetingId: Id<'Meeting'>;
  readonly slotId: Id<'Slot'>;
  readonly tableId: Id<'Table'>;
  readonly tableLabel: string;
  readonly interpreterLabel: string | null;
  /** Which of the two joins from elsewhere; null where they meet at the table. */
  readonly remoteSide: RemoteSide | null;
  readonly sme: FloorParty;
  readonly buyer: FloorParty;
}

/** What a post in the hall has to do by the public agenda. */
export interface FloorAgendaView {
  readonly missionName: string;
  readonly city: string;
  /** IANA zone of the mission. */
  readonly timeZone: string;
  readonly label: string;
  /** What the interpreter speaks (ISO 639-1); none of a table. */
  readonly languages: readonly string[];
  /** In order of time. */
  readonly meetings: readonly FloorMeeting[];
}

const party = (participations: string, companies: string): string =>
  `jsonb_build_object('participationId', ${participations}.id, 'companyId', ${companies}.id,
     'companyName', ${companies}.name, 'countryCode', ${companies}.country_code)`;

/** Where a post is kept, and which placements are its own. */
const POSTS: Readonly<Record<FloorPost['kind'], { readonly from: string; readonly isOwn: string }>> = {
  interpreter: {
    from: `(SELECT id, mission_id, label, languages FROM interpreters WHERE left_at IS NULL)`,
    isOwn: 'placements.interpreter_id = posts.id',
  },
  table: {
    from: `(SELECT id, mission_id, label, '{}'::text[] AS languages FROM meeting_tables WHERE gone_at IS NULL)`,
    isOwn: 'placements.table_id = posts.id',
  },
};

/** The public agenda as those read it who work in the hall: their own meetings, and nobody else's. */
@Injectable()
export class FloorAgenda {
  constructor(private readonly database: Database) {}

  /** Null where the mission has no such post, or no longer. */
  async find(missionId: MissionId, { kind, id }: FloorPost): Promise<FloorAgendaView | null> {
    const { from, isOwn } = POSTS[kind];
    const [view] = await this.database.query<FloorAgendaView>(
      `SELECT missions.name AS "missionName", missions.city, missions.time_zone AS "timeZone", posts.label,
              posts.languages,
              (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'meetingId', placements.meeting_id, 'slotId', slots.id,
                        'startsAt', ${instantSql('slots.starts_at')}, 'endsAt', ${instantSql('slots.ends_at')},
                        'tableId', meeting_tables.id, 'tableLabel', meeting_tables.label,
                        'interpreterLabel', interpreters.label, 'remoteSide', ${remoteSideOf('placements')},
                        'sme', ${party('smes', 'sme_companies')}, 'buyer', ${party('buyers', 'buyer_companies')})
                        ORDER BY slots.starts_at), '[]')
               FROM public_placements AS placements
               JOIN slots ON slots.id = placements.slot_id
               JOIN meeting_tables ON meeting_tables.id = placements.table_id
               LEFT JOIN interpreters ON interpreters.id = placements.interpreter_id
               JOIN participations AS smes ON smes.id = placements.sme_id
               JOIN companies AS sme_companies ON sme_companies.id = smes.company_id
               JOIN participations AS buyers ON buyers.id = placements.buyer_id
               JOIN companies AS buyer_companies ON buyer_companies.id = buyers.company_id
               WHERE placements.mission_id = posts.mission_id AND ${isOwn}) AS meetings
       FROM ${from} AS posts JOIN missions ON missions.id = posts.mission_id
       WHERE posts.mission_id = $1 AND posts.id = $2`,
      [missionId, id],
    );
    return view ?? null;
  }
}
