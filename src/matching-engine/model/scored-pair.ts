import type { AdmissionStatus, Exclusivity, MatchSide } from './match-profile.js';
import type { PartnerRole } from './partner-role.js';
import type { MatchReason, ScoreTerm } from './score-term.js';

/** An SME and a buyer who may meet, with the score and all that it was made of. */
export interface ScoredPair {
  readonly smeId: string;
  readonly buyerId: string;
  /** From 0 to 1: the harmonic mean of the two utilities, and the sum of the terms' shares in their order. */
  readonly score: number;
  /** The score in whole points of 100, the sum of the terms' points. */
  readonly points: number;
  /** What the meeting is worth to each side, from 0 to 1. */
  readonly utility: { readonly sme: number; readonly buyer: number };
  /** Largest share first. */
  readonly terms: readonly ScoreTerm[];
  /** Up to three, strongest first. */
  readonly reasons: readonly MatchReason[];
  /**
   * Place of the buyer among the SME's possible partners (`forSme`) and of the SME among the buyer's (`forBuyer`), from
   * 1; `null` beyond the counterparts that were asked for.
   */
  readonly rank: { readonly forSme: number | null; readonly forBuyer: number | null };
  /** The version of the weights that gave this score. */
  readonly weightsVersion: string;
}

/**
 * Why a pair may not meet. The kinds are listed in the order in which filters are asked; a pair is counted under the
 * first that stops it.
 */
export type FilterReason =
  /** The organiser or one of the two excluded this pair. */
  | { readonly kind: 'pair_excluded' }
  /** The organiser has not admitted one of the two, or no longer. */
  | { readonly kind: 'not_admitted'; readonly by: readonly { side: MatchSide; admission: AdmissionStatus }[] }
  /** One of the two has not agreed to be matched. */
  | { readonly kind: 'consent_missing'; readonly of: readonly MatchSide[] }
  | { readonly kind: 'profile_expired'; readonly of: readonly { side: MatchSide; validUntil: string }[] }
  /** Restricted goods or a sanctions list: a person must clear it, no score does. */
  | { readonly kind: 'needs_clearance'; readonly of: readonly MatchSide[] }
  /** One side states no product, or the two state theirs in ways that cannot be compared. */
  | { readonly kind: 'products_not_comparable'; readonly unstatedBy: readonly MatchSide[] }
  /** Nothing the SME offers is near enough to anything the buyer seeks. */
  | { readonly kind: 'products_unrelated'; readonly codeLikeness: number | null; readonly textLikeness: number | null }
  /** The two come to no session together. */
  | {
      readonly kind: 'no_common_session';
      readonly smeSessions: readonly string[];
      readonly buyerSessions: readonly string[];
    }
  | { readonly kind: 'country_not_targeted'; readonly country: string; readonly targetCountries: readonly string[] }
  /** The SME has promised everything the buyer could be to somebody else in that country. */
  | { readonly kind: 'exclusivity_conflict'; readonly promised: readonly Exclusivity[] }
  | {
      readonly kind: 'roles_incompatible';
      readonly sought: readonly PartnerRole[];
      readonly held: readonly PartnerRole[];
    }
  | {
      readonly kind: 'mandatory_certification_missing';
      readonly missing: readonly string[];
      /** Those of them that the SME states and that will have expired by then; left out where there are none. */
      readonly expired?: readonly string[];
    }
  | {
      readonly kind: 'no_common_language';
      readonly smeLanguages: readonly string[];
      readonly buyerLanguages: readonly string[];
    };

/** The name of a filter. */
export type FilterKind = FilterReason['kind'];

/** What was decided about one pair: its score without ranks, or every filter that stops it (at least one). */
export type PairVerdict =
  | { readonly outcome: 'scored'; readonly pair: Omit<ScoredPair, 'rank'> }
  | { readonly outcome: 'filtered'; readonly reasons: readonly FilterReason[] };

/** How many possible partners one participant lost, by the first filter that stopped each. */
export interface FilterCount {
  readonly participantId: string;
  readonly side: MatchSide;
  /** Counterparts that passed all filters. */
  readonly possible: number;
  /** Only filters that stopped at least one counterpart. */
  readonly filtered: Readonly<Partial<Record<FilterKind, number>>>;
}

/** What scoring a whole mission gives. */
export interface ScoredPairs {
  /** Best score first; equal scores by SME id, then buyer id. */
  readonly pairs: readonly ScoredPair[];
  /** SMEs by id, then buyers by id. */
  readonly filterCounts: readonly FilterCount[];
}
