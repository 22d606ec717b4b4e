import type { Term } from './term.js';

/** From this many years in business on, more add no trust; a prior. */
const longEnough = 10;

/** Years in business: to each side, how long the other has been there, up to ten years. */
export const yearsActiveTerm: Term = {
  kind: 'years_active',
  reads: { sme: ({ yearsActive }) => [yearsActive], buyer: ({ yearsActive }) => [yearsActive] },
  measure: ({ sme, buyer }) => ({ forSme: trustIn(buyer.yearsActive), forBuyer: trustIn(sme.yearsActive) }),
  factsOf: ({ sme, buyer }) => ({
    kind: 'years_active',
    sme: sme.yearsActive ?? null,
    buyer: buyer.yearsActive ?? null,
  }),
};

function trustIn(years: number | undefined): number | null {
  return years === undefined ? null : Math.min(1, years / longEnough);
}
