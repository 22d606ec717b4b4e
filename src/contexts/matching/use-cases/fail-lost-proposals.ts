import { Injectable, Logger } from '@nestjs/common';
import type { ProposalRunId } from '../domain/proposal-run.js';
import { ProposalRunStore } from '../persistence/proposal-run-store.js';
import { AdvanceProposal } from './advance-proposal.js';

/** Ends proposals that no worker will take up any more, so that their missions can have another one. */
@Injectable()
export class FailLostProposals {
  private readonly logger = new Logger(FailLostProposals.name);

  constructor(
    private readonly runs: ProposalRunStore,
    private readonly advanceProposal: AdvanceProposal,
  ) {}

  /** `findAwaited` gives the runs that a worker has or will have; it is asked after the active runs have been read. */
  async run(findAwaited: () => Promise<ReadonlySet<ProposalRunId>>): Promise<void> {
    const active = await this.runs.findAllActive();
    if (active.length === 0) return;
    const awaited = await findAwaited();
    for (const run of active.filter(({ id }) => !awaited.has(id))) {
      await this.advanceProposal.lose(run);
      this.logger.error({ event: 'proposal-lost', runId: run.id });
    }
  }
}
