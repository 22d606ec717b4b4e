import { EntitySchema } from 'typeorm';
import { instantColumn } from '../../../platform/database/instant-column.js';
import type { AgendaVersion } from '../domain/agenda-version.js';
import type { SolveRun } from '../domain/solve-run.js';

const id = { type: 'uuid', primary: true } as const;
const missionId = { name: 'mission_id', type: 'uuid' } as const;
const basedOnId = { name: 'based_on_id', type: 'uuid', nullable: true } as const;

/** `pg` gives 64-bit numbers as text; steps stay far below what a JavaScript number counts exactly. */
const countColumn = {
  type: 'bigint',
  transformer: {
    to: (count: number | null | undefined): number | null | undefined => count,
    from: (text: string | null): number | null => (text === null ? null : Number(text)),
  },
} as const;

export const SolveRunRows = new EntitySchema<SolveRun>({
  name: 'solve_runs',
  columns: {
    id,
    missionId,
    status: { type: 'text' },
    terms: { type: 'jsonb' },
    seed: { type: 'integer' },
    seconds: { type: 'double precision' },
    steps: { ...countColumn, nullable: true },
    attempts: { type: 'integer' },
    basedOnId,
    progress: { type: 'jsonb', nullable: true },
    versionId: { name: 'version_id', type: 'uuid', nullable: true },
    failure: { type: 'text', nullable: true },
    repeatsId: { name: 'repeats_id', type: 'uuid', nullable: true },
    takenAt: { ...instantColumn, name: 'taken_at', nullable: true },
    report: { type: 'jsonb', nullable: true },
    requestedAt: { ...instantColumn, name: 'requested_at' },
    finishedAt: { ...instantColumn, name: 'finished_at', nullable: true },
  },
});

/** A version as it is stored; `isDifference` where only what differs from the version it is based on is. */
interface StoredVersion extends AgendaVersion {
  readonly isDifference?: boolean;
}

export const AgendaVersionRows = new EntitySchema<StoredVersion>({
  name: 'agenda_versions',
  columns: {
    id,
    missionId,
    number: { type: 'integer' },
    status: { type: 'text' },
    basedOnId,
    origin: { type: 'text' },
    solveRunId: { name: 'solve_run_id', type: 'uuid', nullable: true },
    restoresId: { name: 'restores_id', type: 'uuid', nullable: true },
    madeBy: { name: 'made_by', type: 'uuid', nullable: true },
    publishedBy: { name: 'published_by', type: 'uuid', nullable: true },
    note: { type: 'text', nullable: true },
    isFinal: { name: 'is_final', type: 'boolean' },
    isDifference: { name: 'is_difference', type: 'boolean', default: false, select: false },
    createdAt: { ...instantColumn, name: 'created_at' },
    publishedAt: { ...instantColumn, name: 'published_at', nullable: true },
    placed: { type: 'integer' },
    unplaced: { type: 'integer' },
    breaks: { type: 'integer' },
    idleSlots: { name: 'idle_slots', type: 'integer' },
  },
});
