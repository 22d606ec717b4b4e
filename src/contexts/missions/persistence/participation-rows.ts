import { EntitySchema } from 'typeorm';
import type { ParticipationId } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/instant-column.js';
import type { ParticipantImport } from '../domain/imports/participant-import.js';
import type { AvailabilityWindow, Participation } from '../domain/participation.js';
import { belongsTo } from './belongs-to.js';

const id = { type: 'uuid', primary: true } as const;
const missionId = { name: 'mission_id', type: 'uuid' } as const;

/** How often an availability was said anew is counted by itself, and merges say who has become whom: here both are only known to be there. */
interface RevisedParticipation extends Participation {
  readonly availabilityVersion?: number;
  readonly mergedIntoId?: ParticipationId | null;
}

export const ParticipationRows = new EntitySchema<RevisedParticipation>({
  name: 'participations',
  columns: {
    id,
    missionId,
    companyId: { name: 'company_id', type: 'uuid' },
    side: { type: 'text' },
    externalReference: { name: 'external_reference', type: 'text', nullable: true },
    status: { type: 'text' },
    maximumMeetings: { name: 'maximum_meetings', type: 'integer' },
    availabilityVersion: { name: 'availability_version', type: 'integer', default: 0, select: false },
    mergedIntoId: { name: 'merged_into_id', type: 'uuid', nullable: true, select: false },
  },
  foreignKeys: [
    belongsTo('missions', 'participations', 'mission_id'),
    belongsTo('participations', 'participations', 'merged_into_id'),
    {
      target: 'companies',
      columnNames: ['company_id'],
      referencedColumnNames: ['id'],
      name: 'participations_company_id_fkey',
    },
  ],
});

export const AvailabilityWindowRows = new EntitySchema<AvailabilityWindow>({
  name: 'availability_windows',
  columns: {
    participationId: { name: 'participation_id', type: 'uuid', primary: true },
    startsAt: { ...instantColumn, name: 'starts_at', primary: true },
    endsAt: { ...instantColumn, name: 'ends_at' },
  },
  foreignKeys: [belongsTo('participations', 'availability_windows', 'participation_id')],
});

export const ParticipantImportRows = new EntitySchema<ParticipantImport>({
  name: 'participant_imports',
  columns: {
    id,
    missionId,
    side: { type: 'text' },
    fileName: { name: 'file_name', type: 'text' },
    state: { type: 'text' },
    columns: { type: 'jsonb' },
    rows: { type: 'jsonb' },
    totals: { type: 'jsonb' },
    badRows: { name: 'bad_rows', type: 'jsonb' },
    resemblingRows: { name: 'resembling_rows', type: 'jsonb' },
    contactRows: { name: 'contact_rows', type: 'jsonb' },
    changedRows: { name: 'changed_rows', type: 'jsonb' },
    areColumnsRemembered: { name: 'are_columns_remembered', type: 'boolean' },
    rowChoices: { name: 'row_choices', type: 'jsonb' },
    createdAt: { ...instantColumn, name: 'created_at' },
    confirmedAt: { ...instantColumn, name: 'confirmed_at', nullable: true },
  },
  foreignKeys: [belongsTo('missions', 'participant_imports', 'mission_id')],
});
