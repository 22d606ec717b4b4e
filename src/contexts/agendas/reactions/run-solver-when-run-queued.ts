import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { SolveRunQueued } from '../domain/agenda-events.js';
import { RunSolver } from '../use-cases/solving/run-solver.js';

/** The name of this reaction's jobs. */
export const RUN_SOLVER_WHEN_RUN_QUEUED = 'run-solver-when-run-queued';

@Injectable()
@ReactsTo({ name: RUN_SOLVER_WHEN_RUN_QUEUED, when: ['solve-run-queued'], lane: 'long' })
export class RunSolverWhenRunQueued implements Reaction<SolveRunQueued> {
  constructor(private readonly runSolver: RunSolver) {}

  react({ missionId, runId }: SolveRunQueued, signal: AbortSignal): Promise<void> {
    return this.runSolver.run(missionId, runId, signal);
  }
}
