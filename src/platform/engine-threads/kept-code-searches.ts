import { CodeSearch, type CodeSuggestions } from '../../matching-engine/index.js';
import type { CodeSearchInput, SentCatalogue } from './matching-tasks.js';
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

  /** Null where this edition of the catalogue is not known. */
  search({ catalogue, edition, text, options }: CodeSearchInput): CodeSuggestions | null {
    const kept = this.keptByCatalogue.get(catalogue);
    return kept?.edition === edition ? kept.search.search(text, options) : null;
  }

  /** Reads a catalogue, unless this very edition is known already. */
  keep({ catalogue, edition, searched }: SentCatalogue): void {
    if (this.keptByCatalogue.get(catalogue)?.edition === edition) return;
    // Let go first: two editions of all goods at a time are more than a small machine has room for.
    this.keptByCatalogue.delete(catalogue);
    const read = readCatalogue(searched);
    this.keptByCatalogue.set(catalogue, { edition, search: new CodeSearch(read.catalogue, read.weights) });
  }
}
