import type { BuyerProfile, SmeProfile } from '../model/match-profile.js';
import type { InterpreterLanguages } from '../model/score-options.js';
import type { SharedCode, TermFacts, TermKind, TextLikeness } from '../model/score-term.js';
import type { ProductEvidence } from '../products/product-evidence.js';

/** All that terms and filters may look at to judge one pair. */
export interface PairView {
  readonly sme: SmeProfile;
  readonly buyer: BuyerProfile;
  readonly products: ProductEvidence;
  readonly interpreters: readonly InterpreterLanguages[];
}

/** What explains the product evidence of a pair; made only for pairs that are shown. */
export interface ProductFacts {
  readonly sharedCodes: readonly SharedCode[];
  readonly textLikeness: TextLikeness | null;
  /** Ids of kinds of business, most telling first. */
  readonly concepts: readonly string[];
}

/** How well a pair does on a term, from 0 to 1 for each side; `null` where nothing can be compared. */
export interface TermValues {
  readonly forSme: number | null;
  readonly forBuyer: number | null;
}

/**
 * What a term or filter reads of each profile, as lists of plain values in any order. Profiles that state the same are
 * judged alike, so that each pair of statements need be judged only once (`JudgementTable`).
 */
export interface Statements {
  readonly sme: (sme: SmeProfile) => readonly unknown[];
  readonly buyer: (buyer: BuyerProfile) => readonly unknown[];
}

/** One attribute of the score. */
export interface Term {
  readonly kind: TermKind;
  /** `null` for products, which are compared pair by pair. */
  readonly reads: Statements | null;
  measure(view: PairView): TermValues;
  /** The facts behind `measure`; asked only when at least one side has a value. */
  factsOf(view: PairView, products: ProductFacts): TermFacts;
}

/** For a term on which one side or both stated nothing. */
export const notComparable: TermValues = { forSme: null, forBuyer: null };

/** For a term that is worth the same to both sides. */
export function sameForBoth(value: number): TermValues {
  return { forSme: value, forBuyer: value };
}
