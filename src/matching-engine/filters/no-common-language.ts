import { languagesTerm } from '../terms/languages-term.js';
import type { PairFilter } from './filter.js';

/** Stops a pair that has no language in common and no interpreter to bridge; not asked when either is not stated. */
export const noCommonLanguage: PairFilter = {
  kind: 'no_common_language',
  reads: languagesTerm.reads,
  stops: (view) => languagesTerm.measure(view).forSme === 0,
  reasonOf: ({ sme, buyer }) => ({
    kind: 'no_common_language',
    smeLanguages: [...new Set(sme.languages)].sort(),
    buyerLanguages: [...new Set(buyer.languages)].sort(),
  }),
};
