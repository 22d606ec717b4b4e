import type { UtilityWeights } from '../model/score-options.js';
import type { ScoredPair } from '../model/scored-pair.js';
import type { MatchReason, ScoreTerm, TermFacts, TermKind } from '../model/score-term.js';
import { allTerms } from '../terms/all-terms.js';
import type { PairView, ProductFacts } from '../terms/term.js';
import { joinUtilities, type JoinedUtilities } from './join-utilities.js';
import { wholePoints } from './whole-points.js';

const mostReasons = 3;
/** A term is a reason to meet when it goes well for whoever weighs it, beyond an even chance or a half fit. */
const reasonAbove = 0.5;

/** The score of a pair that passed the filters. */
function joinTerms(view: PairView, weights: UtilityWeights): JoinedUtilities {
  const measured = allTerms.map((term) => ({ kind: term.kind, values: term.measure(view) }));
  return joinUtilities(measured, weights);
}

/** A pair that passed the filters, with all that people are shown of it. */
export function describePair(
  view: PairView,
  productFacts: ProductFacts,
  weights: UtilityWeights,
): Omit<ScoredPair, 'rank'> {
  const joined = joinTerms(view, weights);
  const factsByKind = new Map<TermKind, () => TermFacts>(
    allTerms.map((term) => [term.kind, () => term.factsOf(view, productFacts)]),
  );
  const points = wholePoints(joined.terms.map(({ share }) => share));
  const terms = joined.terms.flatMap((term, index): readonly ScoreTerm[] => {
    const facts = factsByKind.get(term.kind);
    return facts === undefined ? [] : [{ ...term, points: points[index] ?? 0, facts: facts() }];
  });
  return {
    smeId: view.sme.id,
    buyerId: view.buyer.id,
    score: joined.score,
    points: points.reduce((sum, part) => sum + part, 0),
    utility: joined.utility,
    terms,
    reasons: reasonsOf(view, terms),
    weightsVersion: weights.version,
  };
}

/** The terms that speak for the meeting, then the country, which most buyers of a mission have in common. */
function reasonsOf({ sme, buyer }: PairView, terms: readonly ScoreTerm[]): readonly MatchReason[] {
  const reasons: MatchReason[] = terms.filter(speaksForMeeting).map(({ facts }) => facts);
  if (buyer.country !== null && sme.targetCountries.includes(buyer.country)) {
    reasons.push({ kind: 'country', country: buyer.country });
  }
  return reasons.slice(0, mostReasons);
}

/**
 * Products always speak for it, however faintly: without them the pair would have been filtered. Anything else does when
 * neither side is left badly off by it: what suits one alone is no reason that both can be told.
 */
function speaksForMeeting({ kind, forSme, forBuyer }: ScoreTerm): boolean {
  return kind === 'products' || [forSme, forBuyer].every((side) => side === null || side.value > reasonAbove);
}
