import { Injectable } from '@nestjs/common';
import { PendingReactions } from '../../../platform/reactions/pending-reactions.js';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { TimePassed } from '../../../platform/reactions/time-passed.js';
import type { ProposalRunQueued } from '../domain/matching-events.js';
import { FailLostProposals } from '../use-cases/fail-lost-proposals.js';
import { MAKE_PROPOSAL_WHEN_RUN_QUEUED } from './make-proposal-when-run-queued.js';

/** A queue can be wiped, and a job can fail as often as it may: its run would be active for ever. */
@Injectable()
@ReactsTo({ name: 'fail-lost-proposals-when-minute-passed', when: ['minute-passed'], lane: 'quick' })
export class FailLostProposalsWhenMinutePassed implements Reaction<TimePassed> {
  constructor(
    private readonly failLostProposals: FailLostProposals,
    private readonly pendingReactions: PendingReactions,
  ) {}

  react(): Promise<void> {
    return this.failLostProposals.run(async () => {
      const events = await this.pendingReactions.eventsFor(MAKE_PROPOSAL_WHEN_RUN_QUEUED);
      return new Set((events as readonly ProposalRunQueued[]).map(({ runId }) => runId));
    });
  }
}
