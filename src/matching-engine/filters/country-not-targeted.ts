import type { PairFilter } from './filter.js';

/** Stops a buyer of a country in which the SME does not want to sell; not asked when either is not stated. */
export const countryNotTargeted: PairFilter = {
  kind: 'country_not_targeted',
  reads: { sme: ({ targetCountries }) => targetCountries, buyer: ({ country }) => [country] },
  stops: ({ sme, buyer }) =>
    buyer.country !== null && sme.targetCountries.length > 0 && !sme.targetCountries.includes(buyer.country),
  reasonOf: ({ sme, buyer }) => ({
    kind: 'country_not_targeted',
    country: buyer.country ?? '',
    targetCountries: [...new Set(sme.targetCountries)].sort(),
  }),
};
