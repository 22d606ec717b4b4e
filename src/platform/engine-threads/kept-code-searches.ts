import { CodeSearch, type CodeSuggestions } from '../../matching-engine/index.js';
import type { CodeSearchInput } from './engine-task-kinds.js';
import { readCatalogue } from './sent-catalogue.js';

interface KeptSearch {
  readonly edition: string;
  readonly search: CodeSearch;
}

/**
 * Indices of codes that one thread has read, kept because reading takes seconds and a search some milliseconds. Of each
 * catalogue one edition is kept: an index of all goods takes some 100 MB.
 */
export class KeptCodeSearches {
  private readonly keptByCatalogue = new Map<string, KeptSearch>();

  /** Null where this edition of the catalogue is not known and did not come with the question. */
  search({ catalogue, edition, searched, text, options }: CodeSearchInput): CodeSuggestions | null {
    const kept = this.keptByCatalogue.get(catalogue);
    if (kept?.edition === edition) return kept.search.search(text, options);
    if (searched === null) return null;
    // Let go first: two editions of all goods at a time are more than a small machine has room for.
    this.keptByCatalogue.delete(catalogue);
    const read = readCatalogue(searched);
    const search = new CodeSearch(read.catalogue, read.weights);
    this.keptByCatalogue.set(catalogue, { edition, search });
    return search.search(text, options);
  }
}
