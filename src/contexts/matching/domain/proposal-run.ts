import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';

export type ProposalRunId = Id<'ProposalRun'>;

/** Why a run gave no proposal. `interrupted`: its worker ended again and again. `job-lost`: no worker will take it up. */
export type ProposalFailure = 'engine-failed' | 'interrupted' | 'job-lost';

/** How far a run has come. */
export interface ProposalProgress {
  /** Meetings chosen so far. */
  readonly meetings: number;
  /** Part of the work that is done, from 0 to 1. */
  readonly share: number;
}

/** One proposal of who should meet whom: made by a worker, looked at by an organiser, then agreed or left. */
export interface ProposalRun {
  readonly id: ProposalRunId;
  readonly missionId: MissionId;
  readonly status: 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  /** The most meetings of an SME in all, besides what the setup says; null leaves it to that. */
  readonly maximumPerSme: number | null;
  /** How often a worker has begun it. */
  readonly attempts: number;
  readonly progress: ProposalProgress | null;
  /** The version of the setup under which it was made. */
  readonly setupVersion: number | null;
  /** How many meetings it proposes. */
  readonly meetings: number | null;
  readonly failure: ProposalFailure | null;
  readonly requestedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly agreedAt: Instant | null;
  /** How many of its meetings were agreed; what had become impossible meanwhile was not. */
  readonly agreedMeetings: number | null;
}

/** A meeting that a run proposes. */
export interface ProposedMeeting {
  readonly smeId: ParticipationId;
  readonly buyerId: ParticipationId;
  readonly score: number;
}

/** Somebody whom a proposal leaves with no meeting, or with fewer than the promised minimum, and why. */
export interface ProposalShortfall {
  readonly participationId: ParticipationId;
  /** Meetings agreed and proposed. */
  readonly meetings: number;
  readonly minimum: number;
  readonly reason: 'no_capacity' | 'nobody_suitable' | 'nobody_good_enough' | 'counterparts_full';
  /** How many counterparts each filter stops. */
  readonly filtered: Readonly<Record<string, number>>;
}

/** What a run came to. */
export interface Proposal {
  readonly meetings: readonly ProposedMeeting[];
  readonly shortfalls: readonly ProposalShortfall[];
}

/** A run that ends its worker's process would be taken over for ever. */
const MAXIMUM_ATTEMPTS = 3;

export function isActive(run: Pick<ProposalRun, 'status'>): boolean {
  return run.status === 'queued' || run.status === 'running';
}

/** Whether an attempt that fails now may be made again. */
export function hasAttemptsLeft(run: Pick<ProposalRun, 'attempts'>): boolean {
  return run.attempts < MAXIMUM_ATTEMPTS;
}

/** What is asked of a new run. */
export type ProposalWish = Pick<ProposalRun, 'id' | 'missionId' | 'maximumPerSme'>;

export type ProposalRefusal =
  { readonly type: 'proposal-run-active'; readonly runId: ProposalRunId } | { readonly type: 'nobody-to-propose' };

/** Whether a proposal can be made now, and the run that will make it. */
export function queueProposal(
  wish: ProposalWish,
  facts: { readonly activeRunId: ProposalRunId | null; readonly hasBothSides: boolean },
  now: Instant,
): Result<ProposalRun, ProposalRefusal> {
  if (facts.activeRunId !== null) return err({ type: 'proposal-run-active', runId: facts.activeRunId });
  if (!facts.hasBothSides) return err({ type: 'nobody-to-propose' });
  return ok({
    ...wish,
    status: 'queued',
    attempts: 0,
    progress: null,
    setupVersion: null,
    meetings: null,
    failure: null,
    requestedAt: now,
    finishedAt: null,
    agreedAt: null,
    agreedMeetings: null,
  });
}

/** The run once more in a worker's hands, or failed where too many had it. */
export function beginProposal(run: ProposalRun, now: Instant): ProposalRun {
  if (!hasAttemptsLeft(run)) return failProposal(run, 'interrupted', now);
  return { ...run, status: 'running', attempts: run.attempts + 1 };
}

/** The run as if this attempt had never been made: its worker ends in order, and another one takes it up. */
export function giveBackProposal(run: ProposalRun): ProposalRun {
  return { ...run, status: 'queued', attempts: run.attempts - 1, progress: null };
}

/** The run with its result. */
export function succeedProposal(
  run: ProposalRun,
  { meetings, setupVersion }: { readonly meetings: number; readonly setupVersion: number },
  now: Instant,
): ProposalRun {
  return { ...run, status: 'succeeded', meetings, setupVersion, progress: { meetings, share: 1 }, finishedAt: now };
}

/** The run without a result. */
export function failProposal(run: ProposalRun, failure: ProposalFailure, now: Instant): ProposalRun {
  return { ...run, status: 'failed', failure, finishedAt: now };
}

export interface ProposalOver {
  readonly type: 'proposal-run-over';
  readonly runId: ProposalRunId;
  readonly foundStatus: ProposalRun['status'];
}

/** The run given up; one that was given up before stays as it is. */
export function cancelProposal(run: ProposalRun, now: Instant): Result<ProposalRun, ProposalOver> {
  if (run.status === 'cancelled') return ok(run);
  if (!isActive(run)) return err({ type: 'proposal-run-over', runId: run.id, foundStatus: run.status });
  return ok({ ...run, status: 'cancelled', finishedAt: now });
}

export type AgreementRefusal =
  | { readonly type: 'proposal-not-made'; readonly foundStatus: ProposalRun['status'] }
  | { readonly type: 'proposal-agreed'; readonly agreedAt: Instant };

/** Whether the meetings of a run can be agreed now. */
export function mayBeAgreed(run: ProposalRun): Result<ProposalRun, AgreementRefusal> {
  if (run.status !== 'succeeded') return err({ type: 'proposal-not-made', foundStatus: run.status });
  if (run.agreedAt !== null) return err({ type: 'proposal-agreed', agreedAt: run.agreedAt });
  return ok(run);
}
