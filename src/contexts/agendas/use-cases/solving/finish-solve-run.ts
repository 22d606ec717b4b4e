import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { digestOf } from '../../../../platform/documents/digest.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgendaVersionDrafted, SolveRunFinished } from '../../domain/agenda-events.js';
import { agendaText, publicKept, type RunReport } from '../../domain/run-report.js';
import { type AgendaBounds, gapOf } from '../../domain/solve-progress.js';
import { failRun, type SolveFailure, type SolveRun, succeedRun } from '../../domain/solve-run.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { SolveRunStore } from '../../persistence/solve-run-store.js';
import type { SolvedAgenda } from '../../planning/solving/read-solution.js';
import { DraftVersion } from '../publishing/draft-version.js';

/** What came out of a run: an agenda, or the reason why there is none. */
export type RunOutcome =
  | { readonly type: 'solved'; readonly agenda: SolvedAgenda; readonly making: AgendaMaking }
  | { readonly type: 'failed'; readonly failure: SolveFailure };

/** What is known of how an agenda was made. */
export interface AgendaMaking extends AgendaBounds, Pick<RunReport, 'untouched' | 'pins'> {
  readonly elapsedMilliseconds: number;
  readonly score: RunReport['score'];
  /** Whether no agenda can be better. */
  readonly isOptimal: boolean;
  /** Whether it was stopped by somebody who had enough. */
  readonly isTaken: boolean;
  /** Whether it was begun with what an earlier attempt had found. */
  readonly isContinued: boolean;
}

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
          ? await this.succeed(tx, run, outcome)
          : failRun(run, outcome.failure, this.clock.now());
      await this.runs.save(tx, finished);
      const { status } = finished;
      await tx.announce({ type: 'solve-run-finished', missionId, runId, status } satisfies SolveRunFinished);
    });
  }

  private async succeed(
    tx: Transaction,
    run: SolveRun,
    { agenda, making }: Extract<RunOutcome, { readonly type: 'solved' }>,
  ): Promise<SolveRun> {
    const { missionId, basedOnId, id: solveRunId, terms } = run;
    const by = { madeBy: terms.askedBy ?? null, note: terms.note };
    const { placements, unplaced, breaks, idleSlots, steps } = agenda;
    const { id: versionId } = await this.draftVersion.run(
      tx,
      { missionId, origin: 'generated', basedOnId, solveRunId, breaks, idleSlots, ...by },
      { placements, unplaced },
    );
    await tx.announce({ type: 'agenda-version-drafted', missionId, versionId } satisfies AgendaVersionDrafted);
    const report = await this.report(tx, run, agenda, making);
    const { placed, meetings, mostPlaceable, breaksAtLeast, gapIn, gapPercent, elapsedMilliseconds } = report;
    const progress = {
      ...{ placed, meetings, breaks, idleSlots, mostPlaceable, breaksAtLeast, gapIn, gapPercent },
      ...{ share: 1, elapsedMilliseconds, remainingMilliseconds: 0 },
    };
    return succeedRun(run, { steps, versionId, progress, report }, this.clock.now());
  }

  private async report(
    tx: Transaction,
    run: SolveRun,
    { placements, unplaced, breaks, idleSlots }: SolvedAgenda,
    making: AgendaMaking,
  ): Promise<RunReport> {
    const { attempts, basedOnId, missionId, repeatsId } = run;
    const { mostPlaceable, breaksAtLeast, isContinued, score, isOptimal, isTaken, untouched, pins } = making;
    const counts = { placed: placements.length, meetings: placements.length + unplaced.length, breaks, idleSlots };
    const digest = digestOf(agendaText(placements));
    const repeated = repeatsId === null ? null : await this.runs.find(tx, missionId, repeatsId);
    return {
      ...counts,
      ...{ mostPlaceable, breaksAtLeast, ...gapOf(counts, making) },
      endedBy: isOptimal ? 'nothing-left-to-gain' : isTaken ? 'taken' : repeatsId === null ? 'time' : 'steps',
      elapsedMilliseconds: Math.round(making.elapsedMilliseconds),
      score: { medium: score.medium, soft: score.soft },
      ...{ attempts, isContinued, untouched, pins },
      publicKept:
        basedOnId === null ? null : publicKept(basedOnId, await this.versions.placements(tx, basedOnId), placements),
      digest,
      repeats: repeated === null ? null : { runId: repeated.id, isSame: repeated.report?.digest === digest },
    };
  }
}
