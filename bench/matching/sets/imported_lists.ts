import type { Scheme } from '../../../src/contexts/classifications/domain/code.js';
import type { SearchSources } from '../../../src/contexts/classifications/planning/search-sources.js';
import { searchedCatalogue } from '../../../src/contexts/classifications/planning/searched-catalogue.js';
import { CodeSearch } from '../../../src/matching-engine/text-to-code/code-search.js';
import { writeCatalogue } from '../../../src/platform/engine-threads/sent-catalogue.js';
import { firmTexts, type LabelledText, labelledTexts, searchTerms } from '../text-to-code/labelled-texts.js';
import { productSources } from '../product-sources.js';

const suggested = 10;
const digitsOfSubheading = 6;
const oneIn20 = 0.95;

/**
 * The product's own search with the official lists imported: how fast ten codes come in each scheme, how long its index
 * takes to build, how long putting it together keeps other requests waiting, and whether it finds what it should.
 */
export function measure(dataFolder: string): object {
  const [terms, firms] = [labelledTexts(dataFolder, searchTerms), labelledTexts(dataFolder, firmTexts)];
  const sources = productSources(dataFolder);
  if (terms === null || firms === null || sources.official.size === 0) {
    return { skipped: 'needs the official tables, uk_search_references and ateco_gold' };
  }
  return {
    HS: measureScheme('HS', sources, terms, (code) => code),
    CN: measureScheme('CN', sources, terms, (code) => code.slice(0, digitsOfSubheading)),
    ATECO: measureScheme('ATECO', sources, firms, (code) => code),
    // There is no labelled set of the others: how fast they come is all that can be told.
    CPA: measureScheme('CPA', sources, firms, null),
    NACE: measureScheme('NACE', sources, firms, null),
    CPV: measureScheme('CPV', sources, terms, null),
  };
}

function measureScheme(
  scheme: Scheme,
  sources: SearchSources,
  texts: readonly LabelledText[],
  comparable: ((code: string) => string) | null,
): object {
  const gathering = timed(() => searchedCatalogue(scheme, sources));
  const sending = timed(() => writeCatalogue(gathering.value));
  const building = timed(() => new CodeSearch(gathering.value.catalogue, gathering.value.weights));
  const searches = texts.map(({ text, code }) => {
    const { value, milliseconds } = timed(() => building.value.search(text, { limit: suggested }));
    const place = value.suggestions.findIndex((found) => comparable?.(found.code) === code);
    return { place, milliseconds };
  });
  const times = searches.map(({ milliseconds }) => milliseconds).sort((left, right) => left - right);
  const share = (limit: number): number =>
    searches.filter(({ place }) => place >= 0 && place < limit).length / texts.length;
  return {
    answers: gathering.value.catalogue.codes.filter(({ isAnswer }) => isAnswer).length,
    medianMilliseconds: times[Math.floor(times.length / 2)],
    slowestOf20Milliseconds: times[Math.floor(times.length * oneIn20)],
    slowestMilliseconds: times.at(-1),
    gatheringMilliseconds: gathering.milliseconds,
    sendingMilliseconds: sending.milliseconds,
    indexSeconds: building.milliseconds / 1000,
    ...(comparable !== null && { recallAt1: share(1), recallAt10: share(suggested) }),
  };
}

function timed<Value>(work: () => Value): { readonly value: Value; readonly milliseconds: number } {
  const startedAt = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - startedAt };
}
