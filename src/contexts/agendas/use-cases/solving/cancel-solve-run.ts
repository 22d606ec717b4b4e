import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { SolveRunFinished } from '../../domain/agenda-events.js';
import { type CancelRefusal, cancelRun, type SolveRun, type SolveRunId } from '../../domain/solve-run.js';
import { SolveRunStore } from '../../persistence/solve-run-store.js';

/** There is no such run in that mission. */
export interface RunUnknown {
  readonly type: 'solve-run-unknown';
}

/** Gives a run up. A worker that is at it sees so within half a second and drops what it has. */
@Injectable()
export class CancelSolveRun {
  constructor(
    private readonly database: Database,
    private readonly runs: SolveRunStore,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, runId: SolveRunId): Promise<Result<SolveRun, CancelRefusal | RunUnknown>> {
    return this.database.run(async (tx) => {
      const run = await this.runs.findForUpdate(tx, missionId, runId);
      if (run === null) return err({ type: 'solve-run-unknown' });
      const cancelled = cancelRun(run, this.clock.now());
      if (!cancelled.ok || cancelled.value === run) return cancelled;
      await this.runs.save(tx, cancelled.value);
      const { status } = cancelled.value;
      await tx.announce({ type: 'solve-run-finished', missionId, runId, status } satisfies SolveRunFinished);
      return cancelled;
    });
  }
}
