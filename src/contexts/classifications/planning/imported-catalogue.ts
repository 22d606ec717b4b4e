import type { CodeCatalogue } from '../../../matching-engine/index.js';
import type { LayoutName } from '../domain/official/file-layouts.js';
import { type CatalogueShape, catalogueCodes } from './catalogue-codes.js';
import { officialEntries, type SearchSources } from './search-sources.js';
import { TextGatherer } from './texts-by-code.js';

/** A nomenclature to be searched of which nothing ships: what its imported list calls each code, and its notes. */
export function importedCatalogue(sources: SearchSources, layout: LayoutName, shape: CatalogueShape): CodeCatalogue {
  const texts = new TextGatherer();
  for (const { code, labels, texts: said } of officialEntries(sources, layout)) {
    texts.addLabels(code, labels);
    texts.addOfficial(code, said);
  }
  return { codes: catalogueCodes(texts.gathered(), shape), related: new Map() };
}
