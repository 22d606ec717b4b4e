import { productValue, textLikeness as likenessOf } from '../products/product-evidence.js';
import { notComparable, type PairView, sameForBoth, type Term } from './term.js';

/** Products: codes, to which texts add (`productValue`). */
export const productsTerm: Term = {
  kind: 'products',
  reads: null,
  measure: ({ products }) => {
    const value = valueOf(products);
    return Number.isNaN(value) ? notComparable : sameForBoth(value);
  },
  factsOf: ({ products }: PairView, { sharedCodes, textLikeness, concepts }) => ({
    kind: 'products',
    sharedCodes,
    codeLikeness: products.codeLikeness,
    textLikeness,
    ...(products.conceptLikeness !== null && { conceptLikeness: products.conceptLikeness, concepts }),
  }),
};

/** `NaN` where neither codes nor texts can be compared. */
function valueOf({ codeLikeness, conceptLikeness, text }: PairView['products']): number {
  const ofTexts = text === null ? Number.NaN : likenessOf(text.forSme, text.forBuyer);
  return productValue(codeLikeness ?? Number.NaN, conceptLikeness ?? Number.NaN, ofTexts);
}
