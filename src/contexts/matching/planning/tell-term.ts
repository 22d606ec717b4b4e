import {
  productParts,
  type ScoredPair,
  type ScoreTerm,
  type SharedCode,
  type TermFacts,
  textLikeness as likenessOfTexts,
} from '../../../matching-engine/index.js';
import type { RecommendationTerm } from '../domain/recommendation.js';

type ToldFacts = RecommendationTerm['facts'];

/** A term of the score as the key of a sentence and its facts. */
export function tellTerm(
  { kind, facts, share, points, forSme, forBuyer }: ScoreTerm,
  reasons: ScoredPair['reasons'],
): RecommendationTerm {
  const isReason = reasons.some((reason) => reason.kind === kind);
  return { kind, facts: tellFacts(facts), share, points, isReason, forSme, forBuyer };
}

/** The reasons that are no part of the score: they are told like the others, and bring nothing to it. */
export function tellFurtherReasons(reasons: ScoredPair['reasons']): RecommendationTerm[] {
  return reasons.flatMap((reason) => {
    if (reason.kind !== 'country') return [];
    const { kind, country } = reason;
    return [{ kind, facts: { country }, share: 0, points: 0, isReason: true, forSme: null, forBuyer: null }];
  });
}

/** What a term was judged on, as the facts of a sentence. */
export function tellFacts(facts: TermFacts): ToldFacts {
  return facts.kind === 'products' ? { ...plainFacts(facts), ...productFacts(facts) } : plainFacts(facts);
}

/** What can stand in a sentence as it is: words, numbers and lists of words. */
function plainFacts({ kind: _, ...facts }: TermFacts): ToldFacts {
  return Object.fromEntries(
    Object.entries<unknown>(facts).filter(
      (entry): entry is [string, ToldFacts[string]] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number' || isListOfWords(entry[1]),
    ),
  );
}

/** An empty list is no fact: a sentence is chosen by the facts that are there. */
function isListOfWords(fact: unknown): fact is readonly string[] {
  return Array.isArray(fact) && fact.length > 0 && fact.every((item) => typeof item === 'string');
}

type FactsOfProducts = Extract<TermFacts, { readonly kind: 'products' }>;

/** The likenesses, and the parts that they have in the value of products, so that anybody can compute it. */
function productFigures({ codeLikeness, conceptLikeness, textLikeness }: FactsOfProducts): ToldFacts {
  const hasCodes = codeLikeness !== null;
  return {
    ...(hasCodes && conceptLikeness !== undefined && { partOfConcepts: productParts.concepts }),
    ...(textLikeness !== null && { textLikeness: likenessOfTexts(textLikeness.forSme, textLikeness.forBuyer) }),
    ...(textLikeness !== null && hasCodes && { partOfText: productParts.text }),
  };
}

function productFacts(facts: FactsOfProducts): ToldFacts {
  const { sharedCodes, textLikeness } = facts;
  const written = (shared: typeof sharedCodes): readonly string[] =>
    shared.map(({ scheme, code }) => `${scheme} ${code}`);
  const named = sharedCodes.filter(({ byActivityOf }) => byActivityOf.length === 0);
  const codes = written(named.filter(isStated));
  // Neither names the heading under which both have something: that makes their products akin, not the same.
  const kindredCodes = written(named.filter((shared) => !isStated(shared)));
  // What an activity could make is not yet a product in common.
  const byActivity = sharedCodes.filter(({ byActivityOf }) => byActivityOf.length > 0);
  const linkedCodes = written(byActivity);
  const activities = [...new Set(byActivity.flatMap(activitiesBehind))];
  const words = textLikeness?.words ?? [];
  return {
    ...(codes.length > 0 && { codes }),
    ...(kindredCodes.length > 0 && { kindredCodes }),
    ...(linkedCodes.length > 0 && { linkedCodes, activities }),
    ...(words.length > 0 && { words }),
    ...productFigures(facts),
  };
}

function isStated({ code, smeCodes, buyerCodes }: SharedCode): boolean {
  return smeCodes.includes(code) || buyerCodes.includes(code);
}

/** The activities of whoever names no goods. */
function activitiesBehind({ byActivityOf, smeCodes, buyerCodes }: SharedCode): readonly string[] {
  const codes = byActivityOf.flatMap((side) => (side === 'sme' ? smeCodes : buyerCodes));
  return codes.map((code) => `ATECO ${code}`);
}
