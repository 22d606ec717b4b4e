import { Injectable } from '@nestjs/common';
import { ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { Clock } from '../../../../platform/time/clock.js';
import { MeetingReader } from '../../../meetings/index.js';
import { type ConfigurationRefusal, type FindingKind, MissionReader } from '../../../missions/index.js';
import type { SolveRunQueued } from '../../domain/agenda-events.js';
import { queueRun, type SolveFacts, type SolveRefusal, type SolveRun, type SolveWish } from '../../domain/solve-run.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { SolveRunStore } from '../../persistence/solve-run-store.js';
import { type AskedTerms, CheckRunTerms, type TermsFailure } from './check-run-terms.js';

/** What is asked of a new run. */
export interface RunWish extends Omit<SolveWish, 'id' | 'terms'> {
  readonly asked: AskedTerms;
  /** The warnings that were read; null where nobody has looked. */
  readonly overriddenWarnings: readonly FindingKind[] | null;
}

export type QueueFailure = SolveRefusal | TermsFailure | ConfigurationRefusal;

/** Asks for an agenda to be made; a worker makes it. */
@Injectable()
export class QueueSolveRun {
  constructor(
    private readonly database: Database,
    private readonly runs: SolveRunStore,
    private readonly versions: AgendaVersionStore,
    private readonly missions: MissionReader,
    private readonly meetings: MeetingReader,
    private readonly checkRunTerms: CheckRunTerms,
    private readonly clock: Clock,
  ) {}

  run({ asked, overriddenWarnings, ...wish }: RunWish): Promise<Result<SolveRun, QueueFailure>> {
    return this.database.run(async (tx) => {
      const { missionId } = wish;
      await this.versions.lockMission(tx, missionId);
      const facts = await this.factsOf(tx, missionId);
      const terms = await this.checkRunTerms.complete(missionId, asked);
      const queued = queueRun({ ...wish, id: newId(), terms }, facts, this.clock.now());
      if (!queued.ok) return queued;
      const possible = await this.checkRunTerms.run(tx, missionId, terms, overriddenWarnings);
      if (!possible.ok) return possible;
      const { id: runId } = queued.value;
      await this.runs.add(tx, queued.value);
      await tx.announce({ type: 'solve-run-queued', missionId, runId } satisfies SolveRunQueued);
      return ok(queued.value);
    });
  }

  private async factsOf(tx: Transaction, missionId: SolveWish['missionId']): Promise<SolveFacts> {
    const frame = await this.missions.frame(missionId);
    const active = await this.runs.findActive(tx, missionId);
    return {
      activeRunId: active?.id ?? null,
      earlierRuns: await this.runs.count(tx, missionId),
      slots: frame?.slots.length ?? 0,
      tables: frame?.tables.length ?? 0,
      hasMeetings: await this.meetings.hasMeetings(missionId),
    };
  }
}
