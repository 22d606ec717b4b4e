import { z } from 'zod';
import { pageOf } from '../../../platform/http/page.js';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import type { SolveRun } from '../domain/solve-run.js';

const USUAL_SECONDS = 3;
/** Beyond ten minutes an agenda hardly becomes better, and the next run would wait too long. */
const MOST_SECONDS = 600;

/** How an agenda is to be made. */
export const newSolveRunWire = z
  .object({
    seconds: z.number().min(0.1).max(MOST_SECONDS).default(USUAL_SECONDS),
    seed: z.int32().optional(),
  })
  .meta({ id: 'NewSolveRun' });

const solveProgressWire = z
  .object({
    placed: z.number().int(),
    meetings: z.number().int(),
    breaks: z.number().int(),
    idleSlots: z.number().int(),
    share: z.number(),
  })
  .meta({ id: 'SolveProgress' });

/** The making of one agenda. */
export const solveRunWire = z
  .object({
    id: wireId<'SolveRun'>(),
    status: z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']),
    seed: z.number().int(),
    steps: z.number().int().nullable(),
    requestedAt: sentInstant,
    finishedAt: sentInstant.nullable(),
    progress: solveProgressWire.nullable(),
    versionId: wireId<'AgendaVersion'>().nullable(),
    failure: z.string().nullable(),
  })
  .meta({ id: 'SolveRun' });

export const solveRunsWire = pageOf(solveRunWire).meta({ id: 'SolveRuns' });

export type SolveRunWire = z.infer<typeof solveRunWire>;

/** A run without what only the worker needs. */
export function presentRun(run: SolveRun): SolveRunWire {
  const { id, status, seed, steps, requestedAt, finishedAt, progress, versionId, failure } = run;
  return { id, status, seed, steps, requestedAt, finishedAt, progress, versionId, failure };
}
