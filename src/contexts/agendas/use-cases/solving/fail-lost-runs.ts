import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { SolveRunFinished } from '../../domain/agenda-events.js';
import { failRun, isActive, type SolveRun, type SolveRunId } from '../../domain/solve-run.js';
import { SolveRunStore } from '../../persistence/solve-run-store.js';

/** Ends runs that no worker will take up any more, so that their missions can have another one. */
@Injectable()
export class FailLostRuns {
  private readonly logger = new Logger(FailLostRuns.name);

  constructor(
    private readonly database: Database,
    private readonly runs: SolveRunStore,
    private readonly clock: Clock,
  ) {}

  /** `findAwaited` gives the runs that a worker has or will have; it is asked after the active runs have been read. */
  async run(findAwaited: () => Promise<ReadonlySet<SolveRunId>>): Promise<void> {
    const active = await this.runs.findAllActive();
    if (active.length === 0) return;
    const awaited = await findAwaited();
    for (const run of active) {
      if (!awaited.has(run.id)) await this.fail(run);
    }
  }

  private fail({ id: runId, missionId }: Pick<SolveRun, 'id' | 'missionId'>): Promise<void> {
    return this.database.write(async (tx) => {
      const run = await this.runs.findForUpdate(tx, missionId, runId);
      if (run === null || !isActive(run)) return;
      const failed = failRun(run, 'job-lost', this.clock.now());
      await this.runs.save(tx, failed);
      const { status } = failed;
      await tx.announce({ type: 'solve-run-finished', missionId, runId, status } satisfies SolveRunFinished);
      this.logger.error({ event: 'solve-run-lost', runId, attempts: run.attempts });
    });
  }
}
