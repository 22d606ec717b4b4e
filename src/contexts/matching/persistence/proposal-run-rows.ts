import { EntitySchema } from 'typeorm';
import { instantColumn } from '../../../platform/database/instant-column.js';
import type { ProposalRun } from '../domain/proposal-run.js';

export const ProposalRunRows = new EntitySchema<ProposalRun>({
  name: 'proposal_runs',
  columns: {
    id: { type: 'uuid', primary: true },
    missionId: { name: 'mission_id', type: 'uuid' },
    status: { type: 'text' },
    maximumPerSme: { name: 'maximum_per_sme', type: 'integer', nullable: true },
    attempts: { type: 'integer' },
    progress: { type: 'jsonb', nullable: true },
    setupVersion: { name: 'setup_version', type: 'integer', nullable: true },
    meetings: { type: 'integer', nullable: true },
    failure: { type: 'text', nullable: true },
    requestedAt: { ...instantColumn, name: 'requested_at' },
    finishedAt: { ...instantColumn, name: 'finished_at', nullable: true },
    agreedAt: { ...instantColumn, name: 'agreed_at', nullable: true },
    agreedMeetings: { name: 'agreed_meetings', type: 'integer', nullable: true },
  },
});
