import type { RecommendationTerm } from './recommendation.js';

/** Why a pair may not meet: the name of a filter, and what it was decided on. */
export interface StopReason {
  readonly kind: string;
  readonly facts: RecommendationTerm['facts'];
}

/** Something that would raise the score of a pair. */
export interface RiseReason extends StopReason {
  /** `improve`: both state it and could suit each other better. `state`: both would have to state it. */
  readonly change: 'improve' | 'state';
  /** The most that the score could come to by it, from 0 to 1. */
  readonly scoreThen: number;
}

/** What can be said about a pair to one of its sides or to an organiser. */
export type PairExplanation =
  | {
      readonly outcome: 'scored';
      /** Whether it is on the participant's list. */
      readonly isSuggested: boolean;
      readonly score: number;
      readonly utility: { readonly sme: number; readonly buyer: number };
      readonly weightsVersion: string;
      readonly terms: readonly RecommendationTerm[];
      readonly wouldRaise: readonly RiseReason[];
    }
  /** Every filter that stops it; to a participant only those that are its own, and perhaps none. */
  | { readonly outcome: 'not-suggested'; readonly stoppedBy: readonly StopReason[] };
