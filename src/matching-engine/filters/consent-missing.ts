import type { PairFilter } from './filter.js';

/** Stops whoever is known not to agree to be matched (Regulation (EU) 2016/679, article 6). */
export const consentMissing: PairFilter = {
  kind: 'consent_missing',
  reads: {
    sme: ({ consentsToMatching = true }) => [consentsToMatching],
    buyer: ({ consentsToMatching = true }) => [consentsToMatching],
  },
  stops: ({ sme, buyer }) => sme.consentsToMatching === false || buyer.consentsToMatching === false,
  reasonOf: ({ sme, buyer }) => ({
    kind: 'consent_missing',
    of: [sme, buyer].filter(({ consentsToMatching }) => consentsToMatching === false).map(({ side }) => side),
  }),
};
