import type { BuyerProfile, MatchProfile, ProductScheme, SmeProfile } from '../model/match-profile.js';
import type { SharedCode } from '../model/score-term.js';
import { weighedWords } from '../texts/text-statistics.js';
import { conceptsOf } from './concepts-of.js';
import { codeWithAncestors } from './product-code.js';
import { productDistribution, productSchemes, reachedCodes } from './product-distribution.js';
import type { ProductStatistics } from './product-statistics.js';

const mostFactsShown = 5;
const mostConceptsShown = 2;
/** The length of a code of the broadest level, in each nomenclature: a chapter, a division. */
const broadestLength = 2;

/**
 * The codes that tell most of why a pair goes together. What both name goes before what an activity of one of them could
 * make; a whole chapter or division is told only where nothing closer is.
 */
export function sharedCodes(
  sme: SmeProfile,
  buyer: BuyerProfile,
  statistics: ProductStatistics,
): readonly SharedCode[] {
  const shared = productSchemes
    .flatMap((scheme) => sharedCodesOf(sme, buyer, scheme, statistics))
    .sort((left, right) => right.weight - left.weight || (left.shared.code < right.shared.code ? -1 : 1))
    .map((weighed) => weighed.shared);
  const named = shared.filter(({ byActivityOf }) => byActivityOf.length === 0);
  const told = named.length > 0 ? named : shared;
  const closer = told.filter(({ code }) => code.length > broadestLength);
  return (closer.length > 0 ? closer : told).slice(0, mostFactsShown);
}

/** The words in both texts of one language that tell what is traded, rarest first, at most five. */
export function commonWords(
  sme: SmeProfile,
  buyer: BuyerProfile,
  language: string,
  { texts, tells }: ProductStatistics,
): readonly string[] {
  const statistics = texts.get(language);
  if (statistics === undefined) return [];
  const ofBuyer = weighedWords(buyer, language, statistics);
  return [...weighedWords(sme, language, statistics).keys()]
    .filter((word) => ofBuyer.has(word) && tells(word, language))
    .sort((left, right) => statistics.rarity(right) - statistics.rarity(left) || (left < right ? -1 : 1))
    .slice(0, mostFactsShown);
}

/** The kinds of business in which a pair is most alike, at most two; none when kinds are not known. */
export function sharedConcepts(
  sme: SmeProfile,
  buyer: BuyerProfile,
  { concepts }: ProductStatistics,
): readonly string[] {
  if (concepts === null) return [];
  const ofBuyer = conceptsOf(buyer, concepts);
  return [...conceptsOf(sme, concepts)]
    .map(([id, weight]) => ({ id, weight: weight * (ofBuyer.get(id) ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight || (left.id < right.id ? -1 : 1))
    .slice(0, mostConceptsShown)
    .map(({ id }) => id);
}

/** The most specific codes that both fall under, each with the part of the cosine that it brings. */
function sharedCodesOf(
  sme: SmeProfile,
  buyer: BuyerProfile,
  scheme: ProductScheme,
  { information }: ProductStatistics,
): readonly { readonly shared: SharedCode; readonly weight: number }[] {
  const smeParts = productDistribution(sme, scheme);
  const buyerParts = productDistribution(buyer, scheme);
  const common = [...smeParts.keys()].filter((code) => buyerParts.has(code));
  const broader = new Set(common.flatMap((code) => codeWithAncestors(scheme, code).slice(0, -1)));
  return common
    .filter((code) => !broader.has(code))
    .map((code) => ({
      shared: sharedCode(sme, buyer, scheme, code),
      weight: Math.sqrt((smeParts.get(code) ?? 0) * (buyerParts.get(code) ?? 0)) * information[scheme](code) ** 2,
    }));
}

function sharedCode(sme: SmeProfile, buyer: BuyerProfile, scheme: ProductScheme, code: string): SharedCode {
  const names = (profile: MatchProfile): boolean => profile.products.some((line) => line.scheme === scheme);
  return {
    scheme,
    code,
    smeCodes: statedUnder(sme, scheme, code),
    buyerCodes: statedUnder(buyer, scheme, code),
    byActivityOf: [sme, buyer].filter((profile) => !names(profile)).map(({ side }) => side),
  };
}

function statedUnder(profile: MatchProfile, scheme: ProductScheme, ancestor: string): readonly string[] {
  const under = reachedCodes(profile, scheme).filter(({ code }) => codeWithAncestors(scheme, code).includes(ancestor));
  return [...new Set(under.map(({ statedCode }) => statedCode))];
}
