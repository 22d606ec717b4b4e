import { kindsOfBusiness } from '../../src/contexts/classifications/planning/kinds-of-business.js';
import { codeConcepts } from '../../src/matching-engine/concepts/code-concepts.js';
import type { CodeConcepts } from '../../src/matching-engine/index.js';
import type { SearchSources } from '../../src/contexts/classifications/planning/search-sources.js';

/** The kinds of business that HS codes mean, as the product reads them from what it knows of codes. */
export function productConcepts(sources: SearchSources): CodeConcepts {
  const { goods, kinds } = kindsOfBusiness(sources);
  return codeConcepts(goods, kinds);
}
