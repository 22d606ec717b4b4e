import { notComparable, type PairView, type Term } from './term.js';

/** Territories: to the SME, the part of the countries it aims at in which the buyer sells. */
export const territoriesTerm: Term = {
  kind: 'territories',
  reads: { sme: ({ targetCountries }) => targetCountries, buyer: ({ territories = [] }) => territories },
  measure: (view) => {
    if (view.sme.targetCountries.length === 0 || (view.buyer.territories ?? []).length === 0) return notComparable;
    const { covered, uncovered } = coverage(view);
    return { forSme: covered.length / (covered.length + uncovered.length), forBuyer: null };
  },
  factsOf: (view) => ({ kind: 'territories', ...coverage(view) }),
};

function coverage({ sme, buyer }: PairView): { covered: readonly string[]; uncovered: readonly string[] } {
  const aimedAt = [...new Set(sme.targetCountries)].sort();
  const territories = buyer.territories ?? [];
  return {
    covered: aimedAt.filter((country) => territories.includes(country)),
    uncovered: aimedAt.filter((country) => !territories.includes(country)),
  };
}
