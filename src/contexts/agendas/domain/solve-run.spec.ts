import type { MissionId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { USUAL_WEIGHTS } from './agenda-weights.js';
import type { SolveProgress } from './solve-progress.js';
import type { SolveTerms } from './solve-terms.js';
import {
  beginRun,
  cancelRun,
  failRun,
  giveBackRun,
  queueRun,
  repeatRun,
  type SolveFacts,
  type SolveRun,
  type SolveRunId,
  takeRun,
} from './solve-run.js';

const now = '2026-11-22T10:00:00.000Z' as Instant;
const terms: SolveTerms = { mode: 'everything', participationIds: [], weights: USUAL_WEIGHTS, note: null };
const wish = { id: 'run' as SolveRunId, missionId: 'mission' as MissionId, terms, seconds: 3, seed: null };
const facts: SolveFacts = { activeRunId: null, earlierRuns: 0, slots: 10, tables: 2, hasMeetings: true };

const queued: SolveRun = {
  ...wish,
  status: 'queued',
  seed: 1,
  steps: null,
  attempts: 0,
  basedOnId: null,
  progress: null,
  versionId: null,
  failure: null,
  repeatsId: null,
  takenAt: null,
  report: null,
  requestedAt: now,
  finishedAt: null,
};

describe('asking for a run', () => {
  it('takes a seed that no earlier run took by itself', () => {
    expect(queueRun(wish, facts, now)).toEqual({ ok: true, value: queued });
    expect(queueRun(wish, { ...facts, earlierRuns: 4 }, now)).toMatchObject({ value: { seed: 5 } });
    expect(queueRun({ ...wish, seed: 77 }, facts, now)).toMatchObject({ value: { seed: 77 } });
  });

  it.each([
    [{ activeRunId: 'other' as SolveRunId }, { type: 'solve-run-active', runId: 'other' }],
    [{ hasMeetings: false }, { type: 'nothing-to-place' }],
    [{ slots: 0 }, { type: 'no-slots' }],
    [{ tables: 0 }, { type: 'no-tables' }],
  ])('is refused where %j', (change, error) => {
    expect(queueRun(wish, { ...facts, ...change }, now)).toEqual({ ok: false, error });
  });
});

describe('a run in a worker’s hands', () => {
  it('counts how often it was begun', () => {
    expect(beginRun({ ...queued, status: 'running', attempts: 1 }, now)).toMatchObject({
      status: 'running',
      attempts: 2,
    });
  });

  it('is given back as if it had not been begun', () => {
    const begun = beginRun(queued, now);
    const progress = { placed: 1, meetings: 2 } as SolveProgress;
    expect(giveBackRun({ ...begun, progress })).toEqual(queued);
  });

  it('fails instead of being begun a fourth time', () => {
    expect(beginRun({ ...queued, status: 'running', attempts: 3 }, now)).toMatchObject({
      status: 'failed',
      failure: 'interrupted',
      finishedAt: now,
    });
  });
});

describe('giving a run up', () => {
  it('ends it, once', () => {
    const cancelled = { ...queued, status: 'cancelled' as const, finishedAt: now };
    expect(cancelRun(queued, now)).toEqual({ ok: true, value: cancelled });
    const again = cancelRun(cancelled, '2026-11-23T10:00:00.000Z' as Instant);
    expect(again.ok && again.value).toBe(cancelled);
  });

  it('is refused where it is over', () => {
    expect(cancelRun(failRun(queued, 'engine-failed', now), now)).toEqual({
      ok: false,
      error: { type: 'solve-run-over', runId: 'run', foundStatus: 'failed' },
    });
  });
});

describe('taking the best so far', () => {
  const running = beginRun(queued, now);

  it('is noted once, and stays so when the run has ended with it', () => {
    const taken = { ...running, takenAt: now };
    expect(takeRun(running, now)).toEqual({ ok: true, value: taken });
    const ended = { ...taken, status: 'succeeded' as const };
    const again = takeRun(ended, '2026-11-23T10:00:00.000Z' as Instant);
    expect(again.ok && again.value).toBe(ended);
  });

  it('is refused where there is nothing yet, or nothing any more', () => {
    expect(takeRun(queued, now)).toMatchObject({ error: { type: 'solve-run-not-begun', runId: 'run' } });
    const over = { ...running, status: 'succeeded' as const };
    expect(takeRun(over, now)).toMatchObject({ error: { type: 'solve-run-over', foundStatus: 'succeeded' } });
    const cancelled = { ...running, status: 'cancelled' as const, takenAt: now };
    expect(takeRun(cancelled, now)).toMatchObject({ error: { type: 'solve-run-over', foundStatus: 'cancelled' } });
  });
});

describe('repeating a run', () => {
  const earlier: SolveRun = { ...queued, status: 'succeeded', steps: 12_345, attempts: 2, takenAt: now };

  const again = { id: 'again' as SolveRunId, askedBy: 'organiser' as UserId };

  it('asks for the same seed and steps in the name of whoever repeats it, and nothing else of what became of it', () => {
    expect(repeatRun(again, { ...earlier, terms: { ...terms, askedBy: 'other' as UserId } }, null, now)).toEqual({
      ok: true,
      value: {
        ...{ ...queued, id: 'again', repeatsId: 'run', steps: 12_345 },
        terms: { ...terms, askedBy: 'organiser' },
      },
    });
  });

  it('is refused while another run is under way, and where there is no agenda to be made again', () => {
    expect(repeatRun(again, earlier, 'other' as SolveRunId, now)).toMatchObject({
      error: { type: 'solve-run-active' },
    });
    expect(repeatRun(again, { ...earlier, status: 'cancelled' }, null, now)).toMatchObject({
      error: { type: 'solve-run-without-agenda', foundStatus: 'cancelled' },
    });
  });
});
