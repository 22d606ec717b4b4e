import { notComparable, sameForBoth, type PairView, type Term } from './term.js';

/** Incoterms and payment: 1 when the two accept a term in common, else 0. */
export const tradeTermsTerm: Term = {
  kind: 'trade_terms',
  reads: { sme: ({ tradeTerms = [] }) => tradeTerms, buyer: ({ tradeTerms = [] }) => tradeTerms },
  measure: (view) => {
    if ((view.sme.tradeTerms ?? []).length === 0 || (view.buyer.tradeTerms ?? []).length === 0) return notComparable;
    return sameForBoth(commonTerms(view).length > 0 ? 1 : 0);
  },
  factsOf: (view) => ({ kind: 'trade_terms', common: commonTerms(view) }),
};

function commonTerms({ sme, buyer }: PairView): readonly string[] {
  return [...new Set(sme.tradeTerms)].filter((term) => (buyer.tradeTerms ?? []).includes(term)).sort();
}
