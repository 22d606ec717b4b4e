import type { Scheme } from '../../../src/contexts/classifications/domain/code.js';
import type { SearchSources } from '../../../src/contexts/classifications/planning/search-sources.js';
import { searchedCatalogue } from '../../../src/contexts/classifications/planning/searched-catalogue.js';
import { meanInterval, type MeanInterval } from '../../../src/matching-engine/evaluation/mean-interval.js';
import { CodeSearch } from '../../../src/matching-engine/text-to-code/code-search.js';
import type { SearchLanguage } from '../../../src/matching-engine/text-to-code/stemming/stem.js';
import { productSources } from '../product-sources.js';
import type { LabelledText } from './labelled-texts.js';

const depth = 10;

/** How well and how fast texts find their codes. */
export interface SearchFigures {
  readonly recallAt1: MeanInterval;
  readonly recallAt5: MeanInterval;
  readonly recallAt10: MeanInterval;
  readonly ndcgAt10: MeanInterval;
  /** The same for the broader code that `broader` makes of the right one: right when any of the first ten lies in it. */
  readonly broaderRecallAt1: MeanInterval;
  readonly broaderRecallAt10: MeanInterval;
  readonly medianMilliseconds: number;
  readonly slowestOf20Milliseconds: number;
}

/** Asks for every text; a text whose code no search can give counts as not found. */
function measureSearch(
  search: CodeSearch,
  texts: readonly LabelledText[],
  language: SearchLanguage,
  broader: (code: string) => string,
): SearchFigures {
  const places: number[] = [];
  const broaderPlaces: number[] = [];
  const milliseconds: number[] = [];
  for (const { text, code } of texts) {
    const startedAt = performance.now();
    const { suggestions } = search.search(text, { language, limit: depth });
    milliseconds.push(performance.now() - startedAt);
    places.push(suggestions.findIndex((suggestion) => suggestion.code === code));
    broaderPlaces.push(suggestions.findIndex((suggestion) => broader(suggestion.code) === broader(code)));
  }
  milliseconds.sort((left, right) => left - right);
  return {
    recallAt1: recallAt(1, places),
    recallAt5: recallAt(5, places),
    recallAt10: recallAt(depth, places),
    ndcgAt10: meanInterval(places.map((place) => (place < 0 ? 0 : 1 / Math.log2(place + 2)))),
    broaderRecallAt1: recallAt(1, broaderPlaces),
    broaderRecallAt10: recallAt(depth, broaderPlaces),
    medianMilliseconds: milliseconds[Math.floor(milliseconds.length / 2)] ?? Number.NaN,
    slowestOf20Milliseconds: milliseconds[Math.floor(milliseconds.length * 0.95)] ?? Number.NaN,
  };
}

/** Measures the product's search with the trade words that ship with it and, to compare, on official texts alone. */
export function measureWithAndWithoutWords(
  dataFolder: string,
  scheme: Scheme,
  texts: readonly LabelledText[],
  language: SearchLanguage,
  broader: (code: string) => string,
): object {
  const [full, official] = [productSources(dataFolder), productSources(dataFolder, false)];
  if (full.official.size === 0) return { skipped: 'needs the official tables' };
  const figures = measureSearch(searchIn(scheme, full), texts, language, broader);
  const withoutWords = measureSearch(searchIn(scheme, official), texts, language, broader);
  return {
    texts: texts.length,
    ...figures,
    officialTextsAlone: {
      recallAt1: withoutWords.recallAt1,
      recallAt10: withoutWords.recallAt10,
      ndcgAt10: withoutWords.ndcgAt10,
    },
  };
}

function searchIn(scheme: Scheme, sources: SearchSources): CodeSearch {
  const { catalogue, weights } = searchedCatalogue(scheme, sources);
  return new CodeSearch(catalogue, weights);
}

function recallAt(limit: number, places: readonly number[]): MeanInterval {
  return meanInterval(places.map((place) => (place >= 0 && place < limit ? 1 : 0)));
}
