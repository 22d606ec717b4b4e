import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import { type SolveRun, type SolveRunId, type TakeRefusal, takeRun } from '../../domain/solve-run.js';
import { SolveRunStore } from '../../persistence/solve-run-store.js';
import type { RunUnknown } from './cancel-solve-run.js';

/**
 * Ends a run early with the best agenda that it has, which becomes its draft. Its worker sees so within half a second; one
 * that takes the run over from a worker that was killed ends it with what that one had found.
 */
@Injectable()
export class TakeBestAgenda {
  constructor(
    private readonly database: Database,
    private readonly runs: SolveRunStore,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, runId: SolveRunId): Promise<Result<SolveRun, TakeRefusal | RunUnknown>> {
    return this.database.run(async (tx) => {
      const run = await this.runs.findForUpdate(tx, missionId, runId);
      if (run === null) return err({ type: 'solve-run-unknown' });
      const taken = takeRun(run, this.clock.now());
      if (taken.ok && taken.value !== run) await this.runs.save(tx, taken.value);
      return taken;
    });
  }
}
