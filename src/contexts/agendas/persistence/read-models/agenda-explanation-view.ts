import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import { toldNameSql } from '../../../missions/told-name-sql.js';
import type { AgendaExplanation, ExplainedDay } from '../../domain/agenda-explanation.js';
import type { AgendaVersion, AgendaVersionId } from '../../domain/agenda-version.js';

/** A day with breaks, and whose it is. */
export interface NamedDay extends ExplainedDay {
  readonly companyName: string;
}

/** What is known of why a version is as it is; `explainedAt` is null, and the lists empty, where nothing is. */
export interface ExplanationView extends Pick<AgendaExplanation, 'worth' | 'meetings'> {
  readonly status: AgendaVersion['status'];
  readonly explainedAt: AgendaExplanation['explainedAt'] | null;
  readonly areRemediesCutShort: boolean;
  /** The days with breaks, in order of name and time. */
  readonly days: readonly NamedDay[];
}

/** Why a version is as it is, for the organiser's screen. */
@Injectable()
export class AgendaExplanationView {
  constructor(private readonly database: Database) {}

  /** Null where there is no such version. Meetings that have been booked since are left out. */
  async find(missionId: MissionId, versionId: AgendaVersionId): Promise<ExplanationView | null> {
    const [view] = await this.database.query<ExplanationView>(
      `SELECT agenda_versions.status, ${instantSql('explained.explained_at')} AS "explainedAt",
              coalesce(explained.are_remedies_cut_short, false) AS "areRemediesCutShort", explained.worth,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('meetingId', meeting_id, 'obstacles', obstacles,
                        'remedy', remedy) ORDER BY meeting_id), '[]')
               FROM explained_meetings
               WHERE explained_meetings.version_id = agenda_versions.id
                 AND NOT (agenda_versions.status = 'published' AND EXISTS (
                   SELECT 1 FROM public_placements
                   WHERE public_placements.meeting_id = explained_meetings.meeting_id))) AS meetings,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('participationId', explained_days.participation_id,
                        'companyName', ${toldNameSql('participations', 'companies')}, 'firstSlotId', first_slot_id, 'lastSlotId', last_slot_id,
                        'meetings', meetings, 'breaks', breaks) ORDER BY companies.name, first_slots.starts_at), '[]')
               FROM explained_days
               JOIN participations ON participations.id = explained_days.participation_id
               JOIN companies ON companies.id = participations.company_id
               JOIN slots AS first_slots ON first_slots.id = explained_days.first_slot_id
               WHERE explained_days.version_id = agenda_versions.id AND breaks <> '[]') AS days
       FROM agenda_versions
       LEFT JOIN agenda_explanations AS explained ON explained.version_id = agenda_versions.id
       WHERE agenda_versions.mission_id = $1 AND agenda_versions.id = $2`,
      [missionId, versionId],
    );
    return view ?? null;
  }
}
