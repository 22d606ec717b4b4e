import { Injectable, Logger } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { SolveRunFinished } from '../../domain/agenda-events.js';
import { beginRun, failRun, isActive, type SolveRun, type SolveRunId } from '../../domain/solve-run.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { type KeptProblem, SolveRunStore } from '../../persistence/solve-run-store.js';
import type { AgendaSnapshot } from '../../planning/snapshot/agenda-snapshot.js';
import { TakeRunSnapshot } from './take-run-snapshot.js';

/** A run in a worker's hands, with the problem it is to solve. */
export interface BegunRun {
  readonly run: SolveRun;
  readonly snapshot: AgendaSnapshot;
  /** Per meeting a slot to begin with, or -1; null for a greedy beginning. */
  readonly startSlots: readonly number[] | null;
}

/**
 * Takes a run up. The first time its problem is stored; later the stored one is solved on, from the best that was found
 * so far. A repetition is always done from its beginning.
 */
@Injectable()
export class BeginSolveRun {
  private readonly logger = new Logger(BeginSolveRun.name);

  constructor(
    private readonly database: Database,
    private readonly runs: SolveRunStore,
    private readonly versions: AgendaVersionStore,
    private readonly takeRunSnapshot: TakeRunSnapshot,
    private readonly clock: Clock,
  ) {}

  /** Null where there is nothing to do: the run is over, or has failed, begun too often or asked for what cannot be. */
  run(missionId: MissionId, runId: SolveRunId): Promise<BegunRun | null> {
    return this.database.write(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const found = await this.runs.findForUpdate(tx, missionId, runId);
      if (found === null || !isActive(found)) return null;
      const begun = beginRun(found, this.clock.now());
      if (begun.status === 'failed') return this.fail(tx, begun);
      const kept = await this.runs.findKept(tx, runId);
      if (kept !== null) {
        await this.runs.save(tx, begun);
        return this.goOn(tx, begun, kept);
      }
      const taken = await this.takeRunSnapshot.run(tx, missionId, begun.terms);
      if (!taken.ok) {
        this.logger.warn({ event: 'solve-terms-outdated', runId, conflict: taken.error.type });
        return this.fail(tx, failRun(begun, 'terms-outdated', this.clock.now()));
      }
      const { snapshot, basedOnId } = taken.value;
      const run = { ...begun, basedOnId };
      await this.runs.save(tx, run);
      await this.runs.saveSnapshot(tx, runId, snapshot);
      return { run, snapshot, startSlots: null };
    });
  }

  private async fail(tx: Transaction, failed: SolveRun): Promise<null> {
    const { id: runId, missionId, status } = failed;
    await this.runs.save(tx, failed);
    await tx.announce({ type: 'solve-run-finished', missionId, runId, status } satisfies SolveRunFinished);
    return null;
  }

  private async goOn(tx: Transaction, run: SolveRun, kept: KeptProblem): Promise<BegunRun> {
    const snapshot = kept.snapshot as AgendaSnapshot;
    if (run.repeatsId !== null || kept.bestSlots === null) return { run, snapshot, startSlots: kept.startSlots };
    await this.runs.continueFromBest(tx, run.id);
    return { run, snapshot, startSlots: kept.bestSlots };
  }
}
