import { z } from 'zod';
import { pageOf } from '../../../../platform/http/page.js';
import { sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import { overriddenWarningsWire } from '../../../missions/index.js';
import type { SolveRun } from '../../domain/solve-run.js';
import { noteWire } from '../editing/agenda-edit.wire.js';
import { agendaWeightsWire } from './agenda-terms.wire.js';
import { placementWire, unplacedMeetingWire } from '../publishing/agenda-version.wire.js';

const USUAL_SECONDS = 3;
/** Beyond ten minutes an agenda hardly becomes better, and the next run would wait too long. */
const MOST_SECONDS = 600;

const MOST_SELECTED = 1_000;

const solveMode = z.enum(['everything', 'free-places', 'selected']);

/** How an agenda is to be made. */
export const newSolveRunWire = z
  .object({
    seconds: z.number().min(0.1).max(MOST_SECONDS).default(USUAL_SECONDS),
    seed: z.int32().optional(),
    mode: solveMode.default('everything'),
    participationIds: z.array(wireId<'Participation'>()).max(MOST_SELECTED).default([]),
    weights: agendaWeightsWire.optional(),
    note: noteWire,
    overriddenWarnings: overriddenWarningsWire,
  })
  .meta({ id: 'NewSolveRun' });

const gapIn = z.enum(['meetings', 'breaks']).nullable();

/** The counts of an agenda, and how far it may be from the best there is; see `AgendaGap` of the domain. */
const measured = z.object({
  placed: z.number().int(),
  meetings: z.number().int(),
  breaks: z.number().int(),
  idleSlots: z.number().int(),
  mostPlaceable: z.number().int(),
  breaksAtLeast: z.number().int().nullable(),
  gapIn,
  gapPercent: z.number().nullable(),
  elapsedMilliseconds: z.number(),
});

const solveProgressWire = measured
  .extend({ share: z.number(), remainingMilliseconds: z.number().nullable() })
  .meta({ id: 'SolveProgress' });

/** How good the best agenda of a run was in the course of it: a point wherever that changed. */
export const runQualityWire = z
  .object({
    points: z.array(measured.omit({ meetings: true, gapIn: true, gapPercent: true }).meta({ id: 'QualityPoint' })),
  })
  .meta({ id: 'RunQuality' });

const runReportWire = measured
  .extend({
    endedBy: z.enum(['time', 'nothing-left-to-gain', 'taken', 'steps']),
    score: z.object({ medium: z.number(), soft: z.number() }),
    attempts: z.number().int(),
    isContinued: z.boolean(),
    untouched: z.object({ meetings: z.number().int(), unmoved: z.number().int() }).nullable(),
    pins: z.object({ asked: z.number().int(), kept: z.number().int() }),
    publicKept: z
      .object({
        versionId: wireId<'AgendaVersion'>(),
        meetings: z.number().int(),
        unmoved: z.number().int(),
        moved: z.number().int(),
        leftOut: z.number().int(),
      })
      .nullable(),
    digest: z.string(),
    repeats: z.object({ runId: wireId<'SolveRun'>(), isSame: z.boolean() }).nullable(),
  })
  .meta({ id: 'RunReport' });

/** The making of one agenda. */
export const solveRunWire = z
  .object({
    id: wireId<'SolveRun'>(),
    status: z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']),
    terms: z.object({
      mode: solveMode,
      participationIds: z.array(wireId<'Participation'>()),
      weights: agendaWeightsWire,
      note: z.string().nullable(),
    }),
    seed: z.number().int(),
    steps: z.number().int().nullable(),
    requestedAt: sentInstant,
    finishedAt: sentInstant.nullable(),
    progress: solveProgressWire.nullable(),
    versionId: wireId<'AgendaVersion'>().nullable(),
    failure: z.string().nullable(),
    repeatsId: wireId<'SolveRun'>().nullable(),
    takenAt: sentInstant.nullable(),
    report: runReportWire.nullable(),
  })
  .meta({ id: 'SolveRun' });

export const solveRunsWire = pageOf(solveRunWire).meta({ id: 'SolveRuns' });

export type SolveRunWire = z.infer<typeof solveRunWire>;

/** The best agenda of a run that is under way. It is in no version. */
export const bestAgendaWire = z
  .object({
    placed: z.number().int(),
    unplaced: z.number().int(),
    breaks: z.number().int(),
    idleSlots: z.number().int(),
    placements: z.array(placementWire),
    unplacedMeetings: z.array(unplacedMeetingWire),
  })
  .meta({ id: 'BestAgenda' });

/** A run without what only the worker needs. */
export function presentRun(run: SolveRun): SolveRunWire {
  const { id, status, seed, steps, requestedAt, finishedAt, progress, versionId, failure } = run;
  const { repeatsId, takenAt, report } = run;
  const terms = { ...run.terms, participationIds: [...run.terms.participationIds] };
  return {
    id,
    status,
    terms,
    seed,
    steps,
    requestedAt,
    finishedAt,
    progress,
    versionId,
    failure,
    repeatsId,
    takenAt,
    report,
  };
}
