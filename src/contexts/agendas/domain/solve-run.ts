import type { Id, MissionId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { AgendaVersionId } from './agenda-version.js';
import type { RunReport } from './run-report.js';
import type { SolveProgress } from './solve-progress.js';
import type { SolveTerms } from './solve-terms.js';

export type SolveRunId = Id<'SolveRun'>;

/**
 * Why a run gave no version. `interrupted`: its worker ended again and again. `job-lost`: no worker will take it up.
 * `terms-outdated`: what it was to keep cannot be kept any more, since the mission changed while it waited.
 */
export type SolveFailure = 'terms-outdated' | 'problem-refused' | 'engine-failed' | 'interrupted' | 'job-lost';

/** One making of an agenda. With its stored problem, its seed and its steps it can be done again exactly. */
export interface SolveRun {
  readonly id: SolveRunId;
  readonly missionId: MissionId;
  readonly status: 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  readonly terms: SolveTerms;
  readonly seed: number;
  /** How long it may take at most. */
  readonly seconds: number;
  /** Steps that the engine did, or of a repetition that it is to do; null until then. */
  readonly steps: number | null;
  /** How often a worker has begun it. */
  readonly attempts: number;
  /** The version that was public when its problem was stored. */
  readonly basedOnId: AgendaVersionId | null;
  readonly progress: SolveProgress | null;
  readonly versionId: AgendaVersionId | null;
  readonly failure: SolveFailure | null;
  /** The run that this one repeats step by step; null for one that looks for an agenda itself. */
  readonly repeatsId: SolveRunId | null;
  /** When somebody asked to have the best so far at once. */
  readonly takenAt: Instant | null;
  /** Kept of a run that has succeeded. */
  readonly report: RunReport | null;
  readonly requestedAt: Instant;
  readonly finishedAt: Instant | null;
}

/** A run that ends its worker's process would be taken over for ever. */
const MAXIMUM_ATTEMPTS = 3;

export function isActive(run: Pick<SolveRun, 'status'>): boolean {
  return run.status === 'queued' || run.status === 'running';
}

/** Whether an attempt that fails now may be made again. */
export function hasAttemptsLeft(run: Pick<SolveRun, 'attempts'>): boolean {
  return run.attempts < MAXIMUM_ATTEMPTS;
}

/** What a mission has to make an agenda from. */
export interface SolveFacts {
  readonly activeRunId: SolveRunId | null;
  readonly earlierRuns: number;
  readonly slots: number;
  readonly tables: number;
  readonly hasMeetings: boolean;
}

export type SolveRefusal =
  RunActive | { readonly type: 'nothing-to-place' } | { readonly type: 'no-slots' } | { readonly type: 'no-tables' };

export interface RunActive {
  readonly type: 'solve-run-active';
  readonly runId: SolveRunId;
}

/** What is asked of a new run. */
export interface SolveWish {
  readonly id: SolveRunId;
  readonly missionId: MissionId;
  readonly terms: SolveTerms;
  readonly seconds: number;
  /** Null takes one that no earlier run of the mission had by itself. */
  readonly seed: number | null;
}

/** Whether an agenda can be made now, and the run that will make it. */
export function queueRun(wish: SolveWish, facts: SolveFacts, now: Instant): Result<SolveRun, SolveRefusal> {
  if (facts.activeRunId !== null) return err({ type: 'solve-run-active', runId: facts.activeRunId });
  if (!facts.hasMeetings) return err({ type: 'nothing-to-place' });
  if (facts.slots === 0) return err({ type: 'no-slots' });
  if (facts.tables === 0) return err({ type: 'no-tables' });
  return ok({ ...NOT_BEGUN, ...wish, seed: wish.seed ?? facts.earlierRuns + 1, requestedAt: now });
}

/** What a run is before anybody has looked at it. */
const NOT_BEGUN = {
  status: 'queued',
  steps: null,
  attempts: 0,
  basedOnId: null,
  progress: null,
  versionId: null,
  failure: null,
  repeatsId: null,
  takenAt: null,
  report: null,
  finishedAt: null,
} as const;

export type RepeatRefusal =
  | RunActive
  /** It has made no agenda that could be made again. */
  | { readonly type: 'solve-run-without-agenda'; readonly foundStatus: SolveRun['status'] };

/** A run that makes the agenda of an earlier one again: from the same problem, with the same seed and steps. */
export function repeatRun(
  { id, askedBy }: Pick<SolveRun, 'id'> & { readonly askedBy: UserId },
  earlier: SolveRun,
  activeRunId: SolveRunId | null,
  now: Instant,
): Result<SolveRun, RepeatRefusal> {
  if (activeRunId !== null) return err({ type: 'solve-run-active', runId: activeRunId });
  const { missionId, status, terms, seed, seconds, steps, basedOnId } = earlier;
  if (status !== 'succeeded' || steps === null) return err({ type: 'solve-run-without-agenda', foundStatus: status });
  const repeated = { missionId, terms: { ...terms, askedBy }, seed, seconds, steps, basedOnId, repeatsId: earlier.id };
  return ok({ ...NOT_BEGUN, ...repeated, id, requestedAt: now });
}

/** The run once more in a worker's hands, or failed where too many had it. */
export function beginRun(run: SolveRun, now: Instant): SolveRun {
  if (!hasAttemptsLeft(run)) return failRun(run, 'interrupted', now);
  return { ...run, status: 'running', attempts: run.attempts + 1 };
}

/** The run as if this attempt had never been made: its worker ends in order, and another one takes it up. */
export function giveBackRun(run: SolveRun): SolveRun {
  return { ...run, status: 'queued', attempts: run.attempts - 1, progress: null };
}

/** The run with its result. */
export function succeedRun(
  run: SolveRun,
  outcome: Pick<SolveRun, 'steps' | 'versionId' | 'progress' | 'report'>,
  now: Instant,
): SolveRun {
  return { ...run, ...outcome, status: 'succeeded', finishedAt: now };
}

/** The run without a result. */
export function failRun(run: SolveRun, failure: SolveFailure, now: Instant): SolveRun {
  return { ...run, status: 'failed', failure, finishedAt: now };
}

export interface CancelRefusal {
  readonly type: 'solve-run-over';
  readonly runId: SolveRunId;
  readonly foundStatus: SolveRun['status'];
}

/** The run given up; one that was given up before stays as it is. */
export function cancelRun(run: SolveRun, now: Instant): Result<SolveRun, CancelRefusal> {
  if (run.status === 'cancelled') return ok(run);
  if (!isActive(run)) return err({ type: 'solve-run-over', runId: run.id, foundStatus: run.status });
  return ok({ ...run, status: 'cancelled', finishedAt: now });
}

export type TakeRefusal =
  | CancelRefusal
  /** It waits for a worker: there is nothing to take yet. */
  | { readonly type: 'solve-run-not-begun'; readonly runId: SolveRunId };

/** The run asked to end with the best agenda that it has. Asking again, also after it has ended so, changes nothing. */
export function takeRun(run: SolveRun, now: Instant): Result<SolveRun, TakeRefusal> {
  if (run.takenAt !== null && run.status !== 'cancelled' && run.status !== 'failed') return ok(run);
  if (run.status === 'queued') return err({ type: 'solve-run-not-begun', runId: run.id });
  if (run.status !== 'running') return err({ type: 'solve-run-over', runId: run.id, foundStatus: run.status });
  return ok({ ...run, takenAt: now });
}
