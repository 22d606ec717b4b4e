import { notComparable, sameForBoth, type Term } from './term.js';

/** Levels this far apart have nothing for each other: economy goods do not interest a premium shop. */
const hopelessDistance = 3;

/** Price level: 1 at the same level, falling evenly to 0 at three levels apart. */
export const priceLevelTerm: Term = {
  kind: 'price_level',
  reads: { sme: ({ priceLevel }) => [priceLevel], buyer: ({ priceLevel }) => [priceLevel] },
  measure: ({ sme, buyer }) => {
    if (sme.priceLevel === null || buyer.priceLevel === null) return notComparable;
    return sameForBoth(Math.max(0, 1 - Math.abs(sme.priceLevel - buyer.priceLevel) / hopelessDistance));
  },
  factsOf: ({ sme, buyer }) => {
    if (sme.priceLevel === null || buyer.priceLevel === null) {
      throw new Error('No facts about price levels: a side states none. Ask only after `measure`.');
    }
    return { kind: 'price_level', sme: sme.priceLevel, buyer: buyer.priceLevel };
  },
};
