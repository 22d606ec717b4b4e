import type { DomainEvent } from '../../../kernel/domain-event.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { ProposalRun, ProposalRunId } from './proposal-run.js';

/** Whom everybody in a mission is advised to meet was computed anew. */
export interface RecommendationsRefreshed extends DomainEvent {
  readonly type: 'recommendations-refreshed';
}

/** A company of the mission states something else than before. */
export interface ProfileRevised extends DomainEvent {
  readonly type: 'profile-revised';
  readonly participationId: ParticipationId;
}

/** An organiser has decided anew who should meet whom. */
export interface MatchSetupDecided extends DomainEvent {
  readonly type: 'match-setup-decided';
}

/** An organiser wants a proposal of meetings. */
export interface ProposalRunQueued extends DomainEvent {
  readonly type: 'proposal-run-queued';
  readonly runId: ProposalRunId;
}

/** A proposal was made, or was given up, or failed. */
export interface ProposalRunFinished extends DomainEvent {
  readonly type: 'proposal-run-finished';
  readonly runId: ProposalRunId;
  readonly status: ProposalRun['status'];
}

/** The meetings of a proposal were agreed; those that were, are in the fact that meetings announce. */
export interface ProposalAgreed extends DomainEvent {
  readonly type: 'proposal-agreed';
  readonly runId: ProposalRunId;
}

/** Every fact that this context announces. */
export type MatchingEvent =
  | RecommendationsRefreshed
  | ProfileRevised
  | MatchSetupDecided
  | ProposalRunQueued
  | ProposalRunFinished
  | ProposalAgreed;
