import type { CodeCatalogue } from '../../../matching-engine/index.js';
import { hsRules } from '../domain/hs.js';
import type { OfficialEntry } from '../domain/official/official-entry.js';
import { textsOfClasses } from './activities-catalogue.js';
import { catalogueCodes } from './catalogue-codes.js';
import { officialEntries, type SearchSources } from './search-sources.js';
import { TextGatherer, type TextsByCode } from './texts-by-code.js';

const DIGITS_OF_HEADING = 4;
const DIGITS_OF_SUBHEADING = 6;
const LAST_CHAPTER = '97';
/** Says nothing without what stands beside it. */
const MERE_REST = 'Other';

/**
 * Goods to be searched: headings and subheadings that have texts, or the subheadings alone once all of them have. The
 * activities that make the goods are related texts, which leads an Italian text to goods that have no Italian label.
 */
export function goodsCatalogue(sources: SearchSources): CodeCatalogue {
  const isComplete = officialEntries(sources, 'hs-codes').length > 0;
  const { keysOf, related } = activitiesOfGoods(sources);
  const codes = catalogueCodes(goodsTexts(sources), {
    rules: hsRules,
    isAnswer: ({ length }) => (isComplete ? length === DIGITS_OF_SUBHEADING : isHeadingOrSubheading(length)),
    relatedKeysOf: keysOf,
  });
  return { codes, related };
}

/** What is said of goods, from the chapter down to the tariff line. */
export function goodsTexts(sources: SearchSources): TextsByCode {
  const texts = new TextGatherer();
  for (const { code, labels } of officialEntries(sources, 'hs-codes')) texts.addLabels(code, labels);
  for (const { code, labels } of officialEntries(sources, 'hs-labels-ru')) texts.addLabels(code, labels);
  for (const [code, shipped] of sources.goods) texts.addAll(code, shipped);
  addTariffLines(texts, officialEntries(sources, 'cn-codes'));
  for (const [code, products] of productLabels(sources)) {
    for (const label of products) texts.add(code, 'note', 'en', label);
  }
  return texts.gathered();
}

/** A tariff line, and a subheading in the words of one, describes more than it names. */
function addTariffLines(texts: TextGatherer, lines: readonly OfficialEntry[]): void {
  for (const { code, labels, texts: said } of lines.filter(isOfHs)) {
    const isBroad = code.length < DIGITS_OF_SUBHEADING;
    texts.addLabels(code, labels, isBroad ? 'title' : 'note');
    if (!isBroad && said[0]?.text !== MERE_REST) texts.addOfficial(code, said);
  }
}

/** The activities that make goods: those that imported links name for the subheading, else those that ship for the heading. */
export function activitiesOfGoods(sources: SearchSources): {
  readonly keysOf: (code: string) => readonly string[];
  readonly related: CodeCatalogue['related'];
} {
  const activitiesByGoods = new Map<string, string[]>();
  const link = (goods: string, activities: readonly string[]): void => {
    activitiesByGoods.set(goods, [...new Set([...(activitiesByGoods.get(goods) ?? []), ...activities])]);
  };
  for (const { code, linked } of officialEntries(sources, 'hs-ateco-links')) link(code, linked);
  const digits = activitiesByGoods.size > 0 ? DIGITS_OF_SUBHEADING : DIGITS_OF_HEADING;
  if (activitiesByGoods.size === 0) {
    for (const [activity, headings] of sources.headingsByClass)
      for (const heading of headings) link(heading, [activity]);
  }
  const texts = textsOfClasses(sources);
  const activities = new Set([...activitiesByGoods.values()].flat());
  return {
    keysOf: (code) => (code.length < digits ? [] : (activitiesByGoods.get(code.slice(0, digits)) ?? [])),
    related: new Map([...activities].map((activity) => [activity, texts.get(activity) ?? []])),
  };
}

/** By subheading: what CPA calls the products of its tariff lines, each once. */
function productLabels(sources: SearchSources): ReadonlyMap<string, ReadonlySet<string>> {
  const labelByProduct = new Map(officialEntries(sources, 'cpa-codes').map(({ code, labels }) => [code, labels.en]));
  const products = new Map<string, Set<string>>();
  for (const { code, linked } of officialEntries(sources, 'cn-cpa-links')) {
    const subheading = code.slice(0, DIGITS_OF_SUBHEADING);
    const labels = products.get(subheading) ?? new Set();
    products.set(subheading, labels);
    for (const product of linked) labels.add(labelByProduct.get(product) ?? '');
  }
  return products;
}

/** The Combined Nomenclature has chapters of its own behind those of the HS, and names the sections too. */
function isOfHs({ code }: OfficialEntry): boolean {
  return /^\d/.test(code) && code.slice(0, 2) <= LAST_CHAPTER;
}

function isHeadingOrSubheading(length: number): boolean {
  return length === DIGITS_OF_HEADING || length === DIGITS_OF_SUBHEADING;
}
