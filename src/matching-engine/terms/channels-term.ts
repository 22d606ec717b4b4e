import { notComparable, type PairView, type Term } from './term.js';

/** Ways to the customer: to each side, the part of its own channels that the other uses too. */
export const channelsTerm: Term = {
  kind: 'channels',
  reads: { sme: ({ channels = [] }) => channels, buyer: ({ channels = [] }) => channels },
  measure: (view) => {
    const smeCount = new Set(view.sme.channels).size;
    const buyerCount = new Set(view.buyer.channels).size;
    if (smeCount === 0 || buyerCount === 0) return notComparable;
    const common = commonChannels(view).length;
    return { forSme: common / smeCount, forBuyer: common / buyerCount };
  },
  factsOf: (view) => ({ kind: 'channels', common: commonChannels(view) }),
};

function commonChannels({ sme, buyer }: PairView): readonly string[] {
  return [...new Set(sme.channels)].filter((channel) => (buyer.channels ?? []).includes(channel)).sort();
}
