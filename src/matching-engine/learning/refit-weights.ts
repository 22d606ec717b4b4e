import type { ShownDecision } from '../model/decision.js';
import type { MatchSide } from '../model/match-profile.js';
import type { SideWeights, UtilityWeights } from '../model/score-options.js';
import type { TermKind } from '../model/score-term.js';
import { allTerms } from '../terms/all-terms.js';
import { fitLogistic } from './logistic-fit.js';

/** What the decisions of a mission taught. */
export interface RefitWeights {
  readonly weights: UtilityWeights;
  /** By side: how many decisions there were, and whether they were enough to learn from. */
  readonly learnt: Readonly<Record<MatchSide, { readonly decisions: number; readonly isRefit: boolean }>>;
}

/** What the caller decides about a refit. */
export interface RefitOptions {
  /** The version that the new weights are known by. */
  readonly version: string;
  /** Fewer decisions of a side leave its weights as they are; 200 when left out. */
  readonly leastDecisions?: number;
}

/** So many decisions of a side are needed before its weights move, unless the caller says otherwise. */
export const usualLeastDecisions = 200;
/** As if so many decisions had already been seen that agree with the prior weights. */
const priorStrength = 50;
/** Products are what a meeting is about: whatever was learnt, they keep this part of their prior weight. */
const leastPartOfProducts = 0.25;

/**
 * Learns from decisions how much each attribute matters: for each side a logistic regression of yes and no on the values
 * of the terms, with the prior weights as the centre of a Gaussian prior, so that few decisions move them little
 * (maximum a posteriori; Genkin, Lewis and Madigan, "Large-scale Bayesian logistic regression for text categorization",
 * Technometrics 49, 2007). Weights stay 0 or more, what had none gets none, and their sum stays what it was. A term that
 * could not be compared counts as its mean. The same decisions in any order give the same weights but for rounding.
 *
 * Decisions about what was shown tell of what was shown alone: keep showing some counterparts beyond the best.
 */
export function refitWeights(
  decisions: readonly ShownDecision[],
  prior: UtilityWeights,
  { version, leastDecisions = usualLeastDecisions }: RefitOptions,
): RefitWeights {
  const refit = (side: MatchSide) => {
    const own = decisions.filter((decision) => decision.side === side).sort(byIds);
    const isRefit = own.length >= leastDecisions && own.some(({ isAccepted }) => isAccepted !== own[0]?.isAccepted);
    return { weights: isRefit ? refitSide(own, prior[side]) : prior[side], decisions: own.length, isRefit };
  };
  const sme = refit('sme');
  const buyer = refit('buyer');
  return {
    weights: { version, sme: sme.weights, buyer: buyer.weights },
    learnt: {
      sme: { decisions: sme.decisions, isRefit: sme.isRefit },
      buyer: { decisions: buyer.decisions, isRefit: buyer.isRefit },
    },
  };
}

function refitSide(decisions: readonly ShownDecision[], prior: SideWeights): SideWeights {
  const kinds = allTerms.map(({ kind }) => kind).filter((kind) => (prior[kind] ?? 0) > 0);
  const priorWeights = kinds.map((kind) => prior[kind] ?? 0);
  const rows = centredRows(decisions, kinds);
  const answers = decisions.map(({ isAccepted }) => (isAccepted ? 1 : 0));
  // First how steeply answers follow the score as it is, then how each attribute departs from that.
  const scores = rows.map((row) => [row.reduce((sum, value, term) => sum + value * (priorWeights[term] ?? 0), 0)]);
  const [steepness = 0] = fitLogistic(scores, answers, { centre: [1], strength: 1 }).coefficients;
  const { coefficients: fitted } = fitLogistic(rows, answers, {
    centre: priorWeights.map((weight) => weight * Math.max(steepness, 1)),
    strength: priorStrength / Math.max(steepness, 1) ** 2,
  });
  return scaled(kinds, fitted, priorWeights);
}

/** The values of each decision less the mean of the attribute; 0 where it could not be compared. */
function centredRows(decisions: readonly ShownDecision[], kinds: readonly TermKind[]): readonly (readonly number[])[] {
  const means = kinds.map((kind) => {
    const stated = decisions.flatMap(({ values }) => values[kind] ?? []);
    return stated.reduce((sum, value) => sum + value, 0) / Math.max(1, stated.length);
  });
  return decisions.map(({ values }) =>
    kinds.map((kind, term) => {
      const value = values[kind];
      return value === undefined ? 0 : value - (means[term] ?? 0);
    }),
  );
}

function scaled(kinds: readonly TermKind[], fitted: readonly number[], priorWeights: readonly number[]): SideWeights {
  const total = priorWeights.reduce((sum, weight) => sum + weight, 0);
  const fittedTotal = fitted.reduce((sum, weight) => sum + weight, 0);
  const weightOf = (kind: TermKind): number => {
    const term = kinds.indexOf(kind);
    if (term < 0) return 0;
    const weight = fittedTotal === 0 ? (priorWeights[term] ?? 0) : ((fitted[term] ?? 0) * total) / fittedTotal;
    return kind === 'products' ? Math.max(weight, leastPartOfProducts * (priorWeights[term] ?? 0)) : weight;
  };
  return Object.fromEntries(allTerms.map(({ kind }) => [kind, weightOf(kind)])) as SideWeights;
}

function byIds(left: ShownDecision, right: ShownDecision): number {
  const leftKey = JSON.stringify([left.deciderId, left.counterpartId, left.decidedAt]);
  const rightKey = JSON.stringify([right.deciderId, right.counterpartId, right.decidedAt]);
  if (leftKey === rightKey) return 0;
  return leftKey < rightKey ? -1 : 1;
}
