import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { type RemoteSide, remoteSideOf } from './remote-side.js';
import { toldNameSql } from '../../../missions/told-name-sql.js';

/** One of the two of a meeting, as the desk calls them. */
export interface DeskParty {
  readonly participationId: ParticipationId;
  readonly companyName: string;
}

/** One meeting of the public agenda; slot, table and interpreter are told by the frame of the mission. */
export interface DeskMeeting {
  readonly meetingId: Id<'Meeting'>;
  readonly slotId: Id<'Slot'>;
  readonly tableId: Id<'Table'>;
  readonly interpreterId: Id<'Interpreter'> | null;
  readonly sme: DeskParty;
  readonly buyer: DeskParty;
  /** Who joins from elsewhere; null where both come to the table. */
  readonly remoteSide: RemoteSide | null;
}

/** What the desk needs of the public agenda for a day, also for a day without a network: all of it, in few words. */
@Injectable()
export class DeskAgenda {
  constructor(private readonly database: Database) {}

  /** In order of time, then of tables. */
  meetings(missionId: MissionId): Promise<DeskMeeting[]> {
    return this.database.query<DeskMeeting>(
      `SELECT placements.meeting_id AS "meetingId", placements.slot_id AS "slotId", placements.table_id AS "tableId",
              placements.interpreter_id AS "interpreterId",
              jsonb_build_object('participationId', placements.sme_id, 'companyName', ${toldNameSql('smes', 'sme_companies')}) AS sme,
              jsonb_build_object('participationId', placements.buyer_id, 'companyName', ${toldNameSql('buyers', 'buyer_companies')}) AS buyer,
              ${remoteSideOf('placements')} AS "remoteSide"
       FROM public_placements AS placements
       JOIN slots ON slots.id = placements.slot_id
       JOIN meeting_tables ON meeting_tables.id = placements.table_id
       JOIN participations AS smes ON smes.id = placements.sme_id
       JOIN companies AS sme_companies ON sme_companies.id = smes.company_id
       JOIN participations AS buyers ON buyers.id = placements.buyer_id
       JOIN companies AS buyer_companies ON buyer_companies.id = buyers.company_id
       WHERE placements.mission_id = $1
       ORDER BY slots.starts_at, meeting_tables.position`,
      [missionId],
    );
  }
}
