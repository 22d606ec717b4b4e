import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { TimeSpan } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import { toldNameSql } from '../../../missions/told-name-sql.js';

/** A meeting that somebody interprets: when, where and between whom. */
export interface RotaMeeting extends TimeSpan {
  readonly meetingId: Id<'Meeting'>;
  readonly tableLabel: string;
  readonly sme: { readonly participationId: ParticipationId; readonly companyName: string };
  readonly buyer: { readonly participationId: ParticipationId; readonly companyName: string };
}

/** The work of one interpreter in the public agenda, in order of time. */
export interface InterpreterRota {
  readonly id: Id<'Interpreter'>;
  readonly label: string;
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly meetings: readonly RotaMeeting[];
}

/** Who interprets what, as the public agenda has it. */
@Injectable()
export class InterpreterRotas {
  constructor(private readonly database: Database) {}

  /** In the order in which people see interpreters; also of those who have nothing to do. */
  all(missionId: MissionId): Promise<InterpreterRota[]> {
    return this.database.query<InterpreterRota>(
      `SELECT interpreters.id, interpreters.label, interpreters.languages,
              (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'meetingId', placements.meeting_id,
                        'startsAt', ${instantSql('slots.starts_at')}, 'endsAt', ${instantSql('slots.ends_at')},
                        'tableLabel', meeting_tables.label,
                        'sme', jsonb_build_object('participationId', smes.id, 'companyName', ${toldNameSql('smes', 'sme_companies')}),
                        'buyer', jsonb_build_object('participationId', buyers.id, 'companyName', ${toldNameSql('buyers', 'buyer_companies')}))
                        ORDER BY slots.starts_at), '[]')
               FROM public_placements AS placements
               JOIN slots ON slots.id = placements.slot_id
               JOIN meeting_tables ON meeting_tables.id = placements.table_id
               JOIN participations AS smes ON smes.id = placements.sme_id
               JOIN companies AS sme_companies ON sme_companies.id = smes.company_id
               JOIN participations AS buyers ON buyers.id = placements.buyer_id
               JOIN companies AS buyer_companies ON buyer_companies.id = buyers.company_id
               WHERE placements.interpreter_id = interpreters.id) AS meetings
       FROM interpreters
       WHERE interpreters.mission_id = $1 AND interpreters.left_at IS NULL
       ORDER BY interpreters.position, interpreters.id`,
      [missionId],
    );
  }
}
