import type { LayoutName } from '../../../src/contexts/classifications/domain/official/file-layouts.js';
import type { SearchSources } from '../../../src/contexts/classifications/planning/search-sources.js';
import { averagePrecision, normalisedGain } from '../../../src/matching-engine/evaluation/ranking-metrics.js';
import { meanInterval } from '../../../src/matching-engine/evaluation/mean-interval.js';
import type { CodeConcepts, SmeProfile } from '../../../src/matching-engine/index.js';
import { productValue } from '../../../src/matching-engine/products/product-evidence.js';
import { ProductScan } from '../../../src/matching-engine/products/product-scan.js';
import { ProductSide } from '../../../src/matching-engine/products/product-side.js';
import { productStatistics } from '../../../src/matching-engine/products/product-statistics.js';
import { readTable, type Row } from '../data-folder.js';
import { productConcepts } from '../product-concepts.js';
import { productSources } from '../product-sources.js';

const depth = 10;
/** The official files from which the kinds of business are read. */
const neededLayouts: readonly LayoutName[] = ['hs-codes', 'nace-codes', 'cpa-codes'];
/** What is only there to compare with is measured on every fourth code. */
const everyForVariants = 4;

/**
 * Product similarity: each HS subheading ranks all others by what their products are worth to each other; relevant are
 * those that the official relation gives a class of NACE in common. Only labels are known to the ranking.
 */
export function measure(dataFolder: string): object {
  const links = readTable(dataFolder, 'hs6_nace2');
  const sources = productSources(dataFolder);
  const isComplete = neededLayouts.every((layout) => sources.official.has(layout));
  if (links === null || !isComplete) return { skipped: 'needs hs6_nace2, hs2022, nace_rev2 and cpa21' };
  const classesByCode = groupClasses(links);
  return {
    codes: classesByCode.size,
    ...rankAll(classesByCode, productConcepts(sources)),
    treeAlone: rankAll(classesByCode, null, everyForVariants),
    withoutLabelsOfCpa: rankAll(classesByCode, conceptsWithout(sources, ['cpa-codes']), everyForVariants),
    shippedListsAlone: rankAll(classesByCode, conceptsWithout(sources, neededLayouts), everyForVariants),
  };
}

function conceptsWithout(sources: SearchSources, layouts: readonly LayoutName[]): CodeConcepts {
  const kept = [...sources.official].filter(([layout]) => !layouts.includes(layout));
  return productConcepts({ ...sources, official: new Map(kept) });
}

function groupClasses(links: readonly Row[]): ReadonlyMap<string, ReadonlySet<string>> {
  const classesByCode = new Map<string, Set<string>>();
  for (const { hs6 = '', nace2 = '' } of links) {
    classesByCode.set(hs6, (classesByCode.get(hs6) ?? new Set()).add(nace2));
  }
  return new Map([...classesByCode].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function rankAll(
  classesByCode: ReadonlyMap<string, ReadonlySet<string>>,
  concepts: CodeConcepts | null,
  every = 1,
): object {
  const codes = [...classesByCode.keys()];
  const profiles = codes.map(profileOf);
  const side = new ProductSide(profiles, productStatistics(profiles, { concepts }));
  const scan = new ProductScan(side, side);
  const gains: number[] = [];
  const precisions: number[] = [];
  codes.forEach((code, query) => {
    if (query % every !== 0) return;
    scan.load(query);
    const isRelevant = ranked(scan, codes.length, query).map((other) =>
      shareClass(classesByCode.get(code), classesByCode.get(codes[other] ?? '')),
    );
    const gain = normalisedGain(isRelevant.map(Number), depth);
    const precision = averagePrecision(isRelevant);
    if (gain !== null) gains.push(gain);
    if (precision !== null) precisions.push(precision);
  });
  return { ndcgAt10: meanInterval(gains), meanAveragePrecision: meanInterval(precisions) };
}

function ranked(scan: ProductScan, size: number, query: number): readonly number[] {
  const values = Float64Array.from({ length: size }, (_, other) =>
    productValue(scan.codeLikeness(other), scan.conceptLikeness(other), Number.NaN),
  );
  return Array.from(values.keys())
    .filter((other) => other !== query)
    .sort((left, right) => (values[right] ?? 0) - (values[left] ?? 0) || left - right);
}

function shareClass(left: ReadonlySet<string> | undefined, right: ReadonlySet<string> | undefined): boolean {
  return left !== undefined && right !== undefined && [...left].some((activity) => right.has(activity));
}

function profileOf(code: string): SmeProfile {
  return {
    side: 'sme',
    id: code,
    products: [{ scheme: 'HS', code }],
    texts: [],
    languages: [],
    priceLevel: null,
    segments: [],
    rolesSought: [],
    targetCountries: [],
    certificationsHeld: null,
  };
}
