import { CodeSearch, type CodeSuggestions } from '../../matching-engine/index.js';
import type { CodeSearchInput } from './engine-task-kinds.js';

/** Goods and activities, each in the edition before and the one now; an index of all goods takes some 100 MB. */
const MOST_KEPT = 4;

/** Indices of codes that one thread has read, kept because reading takes seconds and a search some milliseconds. */
export class KeptCodeSearches {
  private readonly searches = new Map<string, CodeSearch>();

  /** Null where the catalogue is not known and did not come with the question. */
  search({ catalogueId, searched, text, options }: CodeSearchInput): CodeSuggestions | null {
    const search = this.searches.get(catalogueId) ?? (searched === null ? null : this.keep(catalogueId, searched));
    return search === null ? null : search.search(text, options);
  }

  private keep(catalogueId: string, { catalogue, weights }: NonNullable<CodeSearchInput['searched']>): CodeSearch {
    const search = new CodeSearch(catalogue, weights);
    this.searches.set(catalogueId, search);
    const [oldest] = this.searches.keys();
    if (this.searches.size > MOST_KEPT && oldest !== undefined) this.searches.delete(oldest);
    return search;
  }
}
