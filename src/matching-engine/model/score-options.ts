import type { TellingStems } from '../texts/telling-stems.js';
import type { CodeConcepts } from './code-concepts.js';
import type { EssentialTermKind, FurtherTermKind } from './score-term.js';

/**
 * How much each attribute matters to one side; any unit, renormalised over the attributes that can be compared. An
 * attribute left out does not matter.
 */
export type SideWeights = Readonly<Record<EssentialTermKind, number> & Partial<Record<FurtherTermKind, number>>>;

/** The weights of both directions under a name, so that an old score can be explained after they change. */
export interface UtilityWeights {
  readonly version: string;
  readonly sme: SideWeights;
  readonly buyer: SideWeights;
}

/** A pair by its ids. */
export interface PairIds {
  readonly smeId: string;
  readonly buyerId: string;
}

/** An interpreter the mission can offer, by the ISO 639-1 codes of the languages between which he or she works. */
export interface InterpreterLanguages {
  readonly languages: readonly string[];
}

/** What the organiser decides about scoring. */
export interface ScoreOptions {
  /** The prior weights when left out. */
  readonly weights?: UtilityWeights;
  /** None when left out. */
  readonly interpreters?: readonly InterpreterLanguages[];
  /** Pairs that must not meet, whatever their score. */
  readonly excludedPairs?: readonly PairIds[];
  /** Today at the mission, as ISO date; without it profiles do not expire. */
  readonly day?: string;
  /** Restricted companies that a person has looked at and allowed to meet. */
  readonly clearedIds?: readonly string[];
  /** What product codes mean in kinds of business (`codeConcepts`); products are then compared by meaning too. */
  readonly concepts?: CodeConcepts;
  /**
   * Words that tell what is traded (`tellingStems`): in their languages no others are shown as words in common. All are
   * when left out; scores do not depend on it.
   */
  readonly tellingStems?: TellingStems;
  /**
   * How many counterparts to return for each participant, best first; 30 when left out. A pair is returned when it is
   * among the best of either of its two sides.
   */
  readonly bestPerParticipant?: number;
}
