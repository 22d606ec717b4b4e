import { productValue, textLikeness as likenessOf } from '../products/product-evidence.js';
import { type PairView, sameForBoth, type Term } from './term.js';

/** Products: codes, to which texts add (`productValue`). */
export const productsTerm: Term = {
  kind: 'products',
  reads: null,
  measure: ({ products }) => sameForBoth(valueOf(products)),
  factsOf: ({ products }: PairView, { sharedCodes, textLikeness, concepts }) => ({
    kind: 'products',
    sharedCodes,
    codeLikeness: products.codeLikeness,
    textLikeness,
    ...(products.conceptLikeness !== null && { conceptLikeness: products.conceptLikeness, concepts }),
  }),
};

function valueOf({ codeLikeness, conceptLikeness, text }: PairView['products']): number | null {
  const ofTexts = text === null ? Number.NaN : likenessOf(text.forSme, text.forBuyer);
  const value = productValue(codeLikeness ?? Number.NaN, conceptLikeness ?? Number.NaN, ofTexts);
  return Number.isNaN(value) ? null : value;
}
