import type { PairFilter } from './filter.js';

/** Stops a pair that the organiser or one of the two does not want. */
export const pairExcluded: PairFilter = {
  kind: 'pair_excluded',
  reads: null,
  stops: ({ isExcluded }) => isExcluded,
  reasonOf: () => ({ kind: 'pair_excluded' }),
};
