import { notComparable, type PairView, type Term } from './term.js';

/** Kinds of customers: to each side, the part of its own segments that the other serves too. */
export const segmentsTerm: Term = {
  kind: 'segments',
  reads: { sme: ({ segments }) => segments, buyer: ({ segments }) => segments },
  measure: (view) => {
    const smeCount = new Set(view.sme.segments).size;
    const buyerCount = new Set(view.buyer.segments).size;
    if (smeCount === 0 || buyerCount === 0) return notComparable;
    const common = commonSegments(view).length;
    return { forSme: common / smeCount, forBuyer: common / buyerCount };
  },
  factsOf: (view) => ({ kind: 'segments', common: commonSegments(view) }),
};

function commonSegments({ sme, buyer }: PairView): readonly string[] {
  return [...new Set(sme.segments)].filter((segment) => buyer.segments.includes(segment)).sort();
}
