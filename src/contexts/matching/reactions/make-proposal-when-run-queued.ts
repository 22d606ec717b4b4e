import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { ProposalRunQueued } from '../domain/matching-events.js';
import { MakeProposal } from '../use-cases/make-proposal.js';

/** The name of this reaction's jobs. */
export const MAKE_PROPOSAL_WHEN_RUN_QUEUED = 'make-proposal-when-run-queued';

@Injectable()
@ReactsTo({ name: MAKE_PROPOSAL_WHEN_RUN_QUEUED, when: ['proposal-run-queued'], lane: 'long' })
export class MakeProposalWhenRunQueued implements Reaction<ProposalRunQueued> {
  constructor(private readonly makeProposal: MakeProposal) {}

  react({ missionId, runId }: ProposalRunQueued, signal: AbortSignal): Promise<void> {
    return this.makeProposal.run(missionId, runId, signal);
  }
}
