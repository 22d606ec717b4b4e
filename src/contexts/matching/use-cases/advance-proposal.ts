import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import type { ProposalRunFinished } from '../domain/matching-events.js';
import {
  beginProposal,
  failProposal,
  giveBackProposal,
  isActive,
  type Proposal,
  type ProposalFailure,
  type ProposalRun,
  succeedProposal,
} from '../domain/proposal-run.js';
import { ProposalRunStore } from '../persistence/proposal-run-store.js';

type RunKey = Pick<ProposalRun, 'id' | 'missionId'>;

/** What came out of a run: a proposal, or the reason why there is none. */
export type ProposalOutcome =
  | { readonly type: 'made'; readonly proposal: Proposal; readonly setupVersion: number }
  | { readonly type: 'failed'; readonly failure: ProposalFailure };

/** Takes a run from one state to the next. A run that is over already, because it was cancelled or taken over, stays so. */
@Injectable()
export class AdvanceProposal {
  constructor(
    private readonly database: Database,
    private readonly runs: ProposalRunStore,
    private readonly clock: Clock,
  ) {}

  /** Takes a run up; null where there is nothing to do: it is over, or was begun too often and has failed for it. */
  begin(key: RunKey): Promise<ProposalRun | null> {
    return this.advance(key, isActive, (run) => beginProposal(run, this.clock.now()));
  }

  /** Leaves a run to another worker, without counting the attempt. */
  async giveBack(key: RunKey): Promise<void> {
    await this.advance(key, isRunning, giveBackProposal);
  }

  /** Ends a run that no worker will take up any more. */
  async lose(key: RunKey): Promise<void> {
    await this.advance(key, isActive, (run) => failProposal(run, 'job-lost', this.clock.now()));
  }

  async finish(key: RunKey, outcome: ProposalOutcome): Promise<void> {
    await this.advance(key, isRunning, async (run, tx) => {
      if (outcome.type === 'failed') return failProposal(run, outcome.failure, this.clock.now());
      const { proposal, setupVersion } = outcome;
      await this.runs.saveProposal(tx, run.id, proposal);
      return succeedProposal(run, { meetings: proposal.meetings.length, setupVersion }, this.clock.now());
    });
  }

  /** Null where the run is not in that state, or is over by this step. */
  private advance(
    { id, missionId }: RunKey,
    isMeant: (run: ProposalRun) => boolean,
    step: (run: ProposalRun, tx: Transaction) => ProposalRun | Promise<ProposalRun>,
  ): Promise<ProposalRun | null> {
    return this.database.write(async (tx) => {
      const found = await this.runs.findForUpdate(tx, missionId, id);
      if (found === null || !isMeant(found)) return null;
      const run = await step(found, tx);
      await this.runs.save(tx, run);
      if (isActive(run)) return run;
      const { status } = run;
      await tx.announce({ type: 'proposal-run-finished', missionId, runId: id, status } satisfies ProposalRunFinished);
      return null;
    });
  }
}

function isRunning({ status }: ProposalRun): boolean {
  return status === 'running';
}
