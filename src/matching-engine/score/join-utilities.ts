import type { UtilityWeights } from '../model/score-options.js';
import type { SideOfTerm, TermKind } from '../model/score-term.js';
import type { TermValues } from '../terms/term.js';
import { UtilityJoin } from './utility-join.js';

/** A term's values, before they are weighed. */
export interface MeasuredTerm {
  readonly kind: TermKind;
  readonly values: TermValues;
}

/** A term's part in the score of a pair, without facts. */
export interface JoinedTerm {
  readonly kind: TermKind;
  readonly share: number;
  readonly forSme: SideOfTerm | null;
  readonly forBuyer: SideOfTerm | null;
}

/** The score of a pair and what it is made of. */
export interface JoinedUtilities {
  readonly score: number;
  readonly utility: { readonly sme: number; readonly buyer: number };
  /** Largest share first; ties in the order given. Terms that neither side weighs are left out. */
  readonly terms: readonly JoinedTerm[];
}

/** Joins the terms of one pair (`UtilityJoin`) and tells what the score is made of. */
export function joinUtilities(
  measured: readonly MeasuredTerm[],
  weights: Pick<UtilityWeights, 'sme' | 'buyer'>,
): JoinedUtilities {
  const join = new UtilityJoin(
    measured.map(({ kind }) => kind),
    weights,
  );
  measured.forEach(({ values }, term) => {
    join.smeValues[term] = values.forSme ?? Number.NaN;
    join.buyerValues[term] = values.forBuyer ?? Number.NaN;
  });
  const score = join.join();
  const terms = measured
    .map(({ kind }, term) => ({
      kind,
      share: join.shares[term] ?? 0,
      forSme: sideOf(join.smeWeights[term], join.smeValues[term]),
      forBuyer: sideOf(join.buyerWeights[term], join.buyerValues[term]),
    }))
    .filter(({ forSme, forBuyer }) => forSme !== null || forBuyer !== null)
    .sort((left, right) => right.share - left.share);
  return { score, utility: { sme: join.smeUtility, buyer: join.buyerUtility }, terms };
}

function sideOf(weight = 0, value = 0): SideOfTerm | null {
  return weight === 0 ? null : { weight, value };
}
