import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import type { SolveRunFinished } from '../domain/agenda-events.js';
import { beginRun, isActive, type SolveRun, type SolveRunId } from '../domain/solve-run.js';
import { AgendaVersionStore } from '../persistence/agenda-version-store.js';
import { SolveRunStore } from '../persistence/solve-run-store.js';
import type { AgendaSnapshot } from '../planning/agenda-snapshot.js';
import { withObstacles } from '../planning/with-obstacles.js';
import { TakeRunSnapshot } from './take-run-snapshot.js';

/** A run in a worker's hands, with the problem it is to solve. */
export interface BegunRun {
  readonly run: SolveRun;
  readonly snapshot: AgendaSnapshot;
}

/** Takes a run up: the first time its problem is stored, later the stored one is solved again. */
@Injectable()
export class BeginSolveRun {
  constructor(
    private readonly database: Database,
    private readonly runs: SolveRunStore,
    private readonly versions: AgendaVersionStore,
    private readonly takeRunSnapshot: TakeRunSnapshot,
    private readonly clock: Clock,
  ) {}

  /** Null where there is nothing to do: the run is over, or was begun too often and has failed for it. */
  run(missionId: MissionId, runId: SolveRunId): Promise<BegunRun | null> {
    return this.database.write(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const found = await this.runs.findForUpdate(tx, missionId, runId);
      if (found === null || !isActive(found)) return null;
      const begun = beginRun(found, this.clock.now());
      if (begun.status === 'failed') {
        await this.runs.save(tx, begun);
        const { status } = begun;
        await tx.announce({ type: 'solve-run-finished', missionId, runId, status } satisfies SolveRunFinished);
        return null;
      }
      const stored = (await this.runs.findSnapshot(tx, runId)) as AgendaSnapshot | null;
      if (stored !== null) {
        await this.runs.save(tx, begun);
        return { run: begun, snapshot: stored };
      }
      const { snapshot: undisturbed, basedOnId, obstacles } = await this.takeRunSnapshot.run(tx, missionId);
      const snapshot = withObstacles(undisturbed, obstacles);
      const run = { ...begun, basedOnId };
      await this.runs.save(tx, run);
      await this.runs.saveSnapshot(tx, runId, snapshot);
      return { run, snapshot };
    });
  }
}
