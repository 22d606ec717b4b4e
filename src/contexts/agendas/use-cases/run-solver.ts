import { Injectable, Logger } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { EngineThreads } from '../../../platform/engine-threads/engine-threads.js';
import { hasAttemptsLeft, type SolveRunId } from '../domain/solve-run.js';
import { readSolution } from '../planning/read-solution.js';
import { BeginSolveRun, type BegunRun } from './begin-solve-run.js';
import { FinishSolveRun, type RunOutcome } from './finish-solve-run.js';
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
    const outcome = await this.outcomeOf(begun, signal);
    if (outcome !== null) {
      await this.finishSolveRun.run(begun.run, outcome);
      return;
    }
    await this.giveBackSolveRun.run(begun.run);
    throw new Error(`Run ${runId} is left to another process, since this one is about to end`);
  }

  /** Null where the run was stopped before its time because this process is about to end. */
  private async outcomeOf(begun: BegunRun, signal: AbortSignal): Promise<RunOutcome | null> {
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

  private async solve({ run, snapshot }: BegunRun, signal: AbortSignal): Promise<RunOutcome> {
    const watch = this.watchSolveRun.begin(run);
    try {
      const solution = await this.engineThreads.run(
        'solve-agenda',
        { problem: snapshot.problem, seed: run.seed, milliseconds: run.seconds * MILLISECONDS_PER_SECOND },
        { onProgress: watch.tell, signal: AbortSignal.any([signal, watch.givenUp]) },
      );
      if (solution.status !== 'refused') return { type: 'solved', agenda: readSolution(snapshot, solution) };
      this.logger.error({ event: 'solve-problem-refused', runId: run.id, refusals: solution.refusals });
      return { type: 'failed', failure: 'problem-refused' };
    } finally {
      await watch.end();
    }
  }
}
