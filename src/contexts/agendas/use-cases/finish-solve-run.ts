import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import type { AgendaVersionDrafted, SolveRunFinished } from '../domain/agenda-events.js';
import { failRun, type SolveFailure, type SolveRun, succeedRun } from '../domain/solve-run.js';
import { AgendaVersionStore } from '../persistence/agenda-version-store.js';
import { SolveRunStore } from '../persistence/solve-run-store.js';
import type { SolvedAgenda } from '../planning/read-solution.js';
import { DraftVersion } from './draft-version.js';

/** What came out of a run: an agenda, or the reason why there is none. */
export type RunOutcome =
  | { readonly type: 'solved'; readonly agenda: SolvedAgenda }
  | { readonly type: 'failed'; readonly failure: SolveFailure };

/** Ends a run: its agenda becomes a draft. A run that is over already, because it was cancelled or taken over, stays so. */
@Injectable()
export class FinishSolveRun {
  constructor(
    private readonly database: Database,
    private readonly runs: SolveRunStore,
    private readonly versions: AgendaVersionStore,
    private readonly draftVersion: DraftVersion,
    private readonly clock: Clock,
  ) {}

  run({ id: runId, missionId }: SolveRun, outcome: RunOutcome): Promise<void> {
    return this.database.write(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const run = await this.runs.findForUpdate(tx, missionId, runId);
      if (run?.status !== 'running') return;
      const finished =
        outcome.type === 'solved'
          ? await this.succeed(tx, run, outcome.agenda)
          : failRun(run, outcome.failure, this.clock.now());
      await this.runs.save(tx, finished);
      const { status } = finished;
      await tx.announce({ type: 'solve-run-finished', missionId, runId, status } satisfies SolveRunFinished);
    });
  }

  private async succeed(tx: Transaction, run: SolveRun, agenda: SolvedAgenda): Promise<SolveRun> {
    const { missionId, basedOnId, id: solveRunId } = run;
    const { placements, unplaced, breaks, idleSlots, steps } = agenda;
    const { id: versionId, placed } = await this.draftVersion.run(
      tx,
      { missionId, origin: 'generated', basedOnId, solveRunId, breaks, idleSlots },
      { placements, unplaced },
    );
    await tx.announce({ type: 'agenda-version-drafted', missionId, versionId } satisfies AgendaVersionDrafted);
    const progress = {
      placed,
      meetings: placed + unplaced.length,
      breaks,
      idleSlots,
      share: 1,
    };
    return succeedRun(run, { steps, versionId, progress }, this.clock.now());
  }
}
