import { Injectable, Logger } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import type { SolvedProblem } from '../../../../platform/engine-threads/agenda-tasks.js';
import { EngineThreads } from '../../../../platform/engine-threads/engine-threads.js';
import { pinsKept, proveUntouched } from '../../domain/run-report.js';
import { hasAttemptsLeft, type SolveRunId } from '../../domain/solve-run.js';
import { mostPlaceable } from '../../planning/solving/most-placeable.js';
import { progressOf } from '../../planning/solving/progress-of.js';
import { readSolution } from '../../planning/solving/read-solution.js';
import { BeginSolveRun, type BegunRun } from './begin-solve-run.js';
import { type AgendaMaking, FinishSolveRun, type RunOutcome } from './finish-solve-run.js';
import { GiveBackSolveRun } from './give-back-solve-run.js';
import { WatchSolveRun } from './watch-solve-run.js';

const MILLISECONDS_PER_SECOND = 1_000;

/** Makes the agenda of a run on a thread of its own, tells how far it has come, and ends when the run is given up. */
@Injectable()
export class RunSolver {
  private readonly logger = new Logger(RunSolver.name);

  constructor(
    private readonly beginSolveRun: BeginSolveRun,
    private readonly watchSolveRun: WatchSolveRun,
    private readonly finishSolveRun: FinishSolveRun,
    private readonly giveBackSolveRun: GiveBackSolveRun,
    private readonly engineThreads: EngineThreads,
  ) {}

  /** Throws where the run is to be tried once more: it failed, or the signal said that this process is about to end. */
  async run(missionId: MissionId, runId: SolveRunId, signal: AbortSignal): Promise<void> {
    const begun = await this.beginSolveRun.run(missionId, runId);
    if (begun === null) return;
    const outcome = await this.attempt(begun, signal);
    if (outcome !== null) {
      await this.finishSolveRun.run(begun.run, outcome);
      return;
    }
    await this.giveBackSolveRun.run(begun.run);
    throw new Error(`Run ${runId} is left to another process, since this one is about to end`);
  }

  /** Null where the run was stopped before its time because this process is about to end. */
  private async attempt(begun: BegunRun, signal: AbortSignal): Promise<RunOutcome | null> {
    const { run } = begun;
    try {
      const outcome = await this.solve(begun, signal);
      return signal.aborted ? null : outcome;
    } catch (error) {
      // Threads end with the process too.
      if (signal.aborted) return null;
      this.logger.error({ event: 'solve-run-broke', runId: run.id, attempt: run.attempts, reason: String(error) });
      if (hasAttemptsLeft(run)) throw error;
      return { type: 'failed', failure: 'engine-failed' };
    }
  }

  private async solve({ run, snapshot, startSlots }: BegunRun, signal: AbortSignal): Promise<RunOutcome> {
    const watch = this.watchSolveRun.begin(run);
    const { problem } = snapshot;
    const most = mostPlaceable(problem);
    const milliseconds = run.takenAt === null ? run.seconds * MILLISECONDS_PER_SECOND : 0;
    const steps = run.repeatsId === null ? null : run.steps;
    try {
      const solved = await this.engineThreads.run(
        'solve-agenda',
        { problem, seed: run.seed, milliseconds, steps, startSlots },
        {
          onProgress: (news) => {
            watch.tell(progressOf(news, most, steps === null ? milliseconds : null), news.bestSlots);
          },
          signal: AbortSignal.any([signal, watch.givenUp, watch.enough]),
        },
      );
      if (solved.status === 'refused') {
        this.logger.error({ event: 'solve-problem-refused', runId: run.id, refusals: solved.refusals });
        return { type: 'failed', failure: 'problem-refused' };
      }
      const isTaken = run.takenAt !== null || watch.enough.aborted;
      return outcomeOf({ run, snapshot, startSlots }, solved, { mostPlaceable: most, isTaken });
    } finally {
      await watch.end();
    }
  }
}

/** What the run has made. Throws where it has moved what it must not. */
function outcomeOf(
  { run, snapshot, startSlots }: BegunRun,
  { solution, elapsedMilliseconds, breaksAtLeast }: SolvedProblem,
  known: Pick<AgendaMaking, 'mostPlaceable' | 'isTaken'>,
): RunOutcome {
  const agenda = readSolution(snapshot, solution);
  const { placements } = agenda;
  const untouched = run.terms.mode === 'everything' ? null : proveUntouched(snapshot.untouchable ?? [], placements);
  return {
    type: 'solved',
    agenda,
    making: {
      ...known,
      ...{ untouched, pins: pinsKept(snapshot.pins ?? [], placements), isContinued: startSlots !== null },
      ...{ elapsedMilliseconds, breaksAtLeast, score: solution.score, isOptimal: solution.status === 'optimal' },
    },
  };
}
