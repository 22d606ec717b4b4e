import { EntitySchema } from 'typeorm';
import { instantColumn } from '../../../platform/database/instant-column.js';
import type { AgendaRepair, RepairProposal } from '../domain/agenda-repair.js';
import type { FreezeRelease } from '../domain/freeze-release.js';
import type { RepairSettings } from '../domain/repair-settings.js';

const uuids = { type: 'uuid', array: true } as const;

export const AgendaRepairRows = new EntitySchema<AgendaRepair>({
  name: 'agenda_repairs',
  columns: {
    id: { type: 'uuid', primary: true },
    missionId: { name: 'mission_id', type: 'uuid' },
    status: { type: 'text' },
    incidentId: { name: 'incident_id', type: 'uuid', nullable: true },
    aboutIncidentIds: { ...uuids, name: 'about_incident_ids' },
    releasedMeetingIds: { ...uuids, name: 'released_meeting_ids' },
    basedOnId: { name: 'based_on_id', type: 'uuid', nullable: true },
    acceptedVersionId: { name: 'accepted_version_id', type: 'uuid', nullable: true },
    undoneByVersionId: { name: 'undone_by_version_id', type: 'uuid', nullable: true },
    failure: { type: 'text', nullable: true },
    requestedAt: { ...instantColumn, name: 'requested_at' },
    preparedAt: { ...instantColumn, name: 'prepared_at', nullable: true },
    answeredAt: { ...instantColumn, name: 'answered_at', nullable: true },
  },
});

export const RepairProposalRows = new EntitySchema<RepairProposal>({
  name: 'repair_proposals',
  columns: {
    versionId: { name: 'version_id', type: 'uuid', primary: true },
    repairId: { name: 'repair_id', type: 'uuid' },
    position: { type: 'integer' },
    kinds: { type: 'text', array: true },
    peopleDisturbed: { name: 'people_disturbed', type: 'integer' },
    leastDisturbed: { name: 'least_disturbed', type: 'integer' },
    isProvenMinimal: { name: 'is_proven_minimal', type: 'boolean' },
    isWithinBudget: { name: 'is_within_budget', type: 'boolean' },
    participationIds: { ...uuids, name: 'participation_ids' },
    interpreterIds: { ...uuids, name: 'interpreter_ids' },
    droppedMeetingIds: { ...uuids, name: 'dropped_meeting_ids' },
    difference: { type: 'jsonb' },
    changes: { type: 'jsonb' },
    kept: { type: 'integer', nullable: true },
    leftOut: { name: 'left_out', type: 'jsonb' },
  },
});

export const FreezeReleaseRows = new EntitySchema<FreezeRelease>({
  name: 'freeze_releases',
  columns: {
    id: { type: 'uuid', primary: true },
    missionId: { name: 'mission_id', type: 'uuid' },
    participationId: { name: 'participation_id', type: 'uuid', nullable: true },
    tableId: { name: 'table_id', type: 'uuid', nullable: true },
    slotId: { name: 'slot_id', type: 'uuid', nullable: true },
    releasedBy: { name: 'released_by', type: 'uuid' },
    releasedAt: { ...instantColumn, name: 'released_at' },
    endsAt: { ...instantColumn, name: 'ends_at' },
    withdrawnBy: { name: 'withdrawn_by', type: 'uuid', nullable: true },
    withdrawnAt: { ...instantColumn, name: 'withdrawn_at', nullable: true },
  },
});

export const RepairSettingsRows = new EntitySchema<RepairSettings>({
  name: 'repair_settings',
  columns: {
    missionId: { name: 'mission_id', type: 'uuid', primary: true },
    freezeMinutes: { name: 'freeze_minutes', type: 'integer' },
    mostDisturbed: { name: 'most_disturbed', type: 'integer', nullable: true },
    isAppliedByItself: { name: 'is_applied_by_itself', type: 'boolean' },
  },
});
