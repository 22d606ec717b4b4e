import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import { toldNameSql } from '../../../missions/told-name-sql.js';
import { basesSql } from '../agenda-version-store.js';
import type { AgendaRepair, AgendaRepairId, RepairProposal } from '../../domain/agenda-repair.js';

/** A repair with its proposals and the names of whom they speak of. */
export interface ListedRepair extends AgendaRepair {
  readonly proposals: readonly RepairProposal[];
  readonly names: Readonly<Record<ParticipationId, string>>;
  /** The versions that a proposal may have been made from to be published now. */
  readonly publicBases: readonly (Id<'AgendaVersion'> | null)[];
}

const PUBLISHED = `
  (SELECT published.id FROM agenda_versions AS published
   WHERE published.mission_id = $1 AND published.status = 'published')`;

const REPAIRS = `
  SELECT agenda_repairs.id, agenda_repairs.mission_id AS "missionId", agenda_repairs.status,
         agenda_repairs.incident_id AS "incidentId", to_jsonb(agenda_repairs.released_meeting_ids) AS "releasedMeetingIds",
         agenda_repairs.based_on_id AS "basedOnId", agenda_repairs.accepted_version_id AS "acceptedVersionId",
         agenda_repairs.undone_by_version_id AS "undoneByVersionId", agenda_repairs.failure,
         ${instantSql('agenda_repairs.requested_at')} AS "requestedAt",
         ${instantSql('agenda_repairs.prepared_at')} AS "preparedAt",
         ${instantSql('agenda_repairs.answered_at')} AS "answeredAt",
         ${basesSql(PUBLISHED)} AS "publicBases",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('versionId', version_id, 'repairId', repair_id,
                   'position', position, 'kinds', kinds, 'peopleDisturbed', people_disturbed,
                   'leastDisturbed', least_disturbed, 'isProvenMinimal', is_proven_minimal,
                   'isWithinBudget', is_within_budget, 'participationIds', participation_ids,
                   'interpreterIds', interpreter_ids, 'droppedMeetingIds', dropped_meeting_ids,
                   'difference', difference, 'changes', changes, 'kept', kept,
                   'leftOut', left_out) ORDER BY position), '[]')
          FROM repair_proposals WHERE repair_id = agenda_repairs.id) AS proposals,
         (SELECT coalesce(jsonb_object_agg(participations.id, ${toldNameSql('participations', 'companies')}), '{}')
          FROM participations JOIN companies ON companies.id = participations.company_id
          WHERE participations.mission_id = agenda_repairs.mission_id
            AND participations.id IN (
              SELECT named.id::uuid
              FROM repair_proposals
              CROSS JOIN LATERAL jsonb_array_elements(changes) AS change
              CROSS JOIN LATERAL (VALUES (change ->> 'smeId'), (change ->> 'buyerId')) AS named (id)
              WHERE repair_id = agenda_repairs.id)) AS names
  FROM agenda_repairs`;

/** Repairs as the desk shows them. */
@Injectable()
export class RepairList {
  constructor(private readonly database: Database) {}

  /** The last repairs of a mission, newest first. */
  newest(missionId: MissionId, limit: number): Promise<ListedRepair[]> {
    return this.database.query<ListedRepair>(
      `${REPAIRS} WHERE agenda_repairs.mission_id = $1
       ORDER BY agenda_repairs.requested_at DESC, agenda_repairs.id DESC LIMIT $2`,
      [missionId, limit],
    );
  }

  async find(missionId: MissionId, id: AgendaRepairId): Promise<ListedRepair | null> {
    const [repair] = await this.database.query<ListedRepair>(
      `${REPAIRS} WHERE agenda_repairs.mission_id = $1 AND agenda_repairs.id = $2`,
      [missionId, id],
    );
    return repair ?? null;
  }
}
