import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

/** One part of what speaks for a pair: a kind, what it was judged on, and its part of the score. */
export interface RecommendationTerm {
  /** The key of a sentence. */
  readonly kind: string;
  /** What the sentence tells. */
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
  /** The shares of a recommendation sum to its score. */
  readonly share: number;
  /** The share in points of 100; the points of a recommendation sum to those of its score. */
  readonly points: number;
  /** One of the up to three that are told as reasons to meet. */
  readonly isReason: boolean;
  /** What the term weighs and is worth to each side; null where that side does not weigh it. */
  readonly forSme: WeighedValue | null;
  readonly forBuyer: WeighedValue | null;
}

/** A term to one side: its part of that side's utility, and how well the other side does on it; both from 0 to 1. */
export interface WeighedValue {
  readonly weight: number;
  readonly value: number;
}

/** Somebody that a participation is advised to meet. */
export interface Recommendation {
  readonly participationId: ParticipationId;
  readonly counterpartId: ParticipationId;
  /** From 0 to 1. */
  readonly score: number;
  /** Place among the participation's recommendations, from 1. */
  readonly rank: number;
  /** Largest share first. */
  readonly terms: readonly RecommendationTerm[];
}

/** All recommendations of a mission, computed in one go since each score depends on everybody's profile. */
export interface RecommendationSet {
  readonly missionId: MissionId;
  /** Larger for a set computed from what was read later, whichever worker read it. */
  readonly reading: bigint;
  readonly computedAt: Instant;
  readonly weightsVersion: string;
  /** Of the names of codes from which scores are computed. */
  readonly codesEdition: string;
  readonly recommendations: readonly Recommendation[];
}
