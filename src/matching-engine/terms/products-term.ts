import { productValue } from '../products/product-evidence.js';
import type { PairView, Term } from './term.js';

/** Products: codes and texts, where both can be compared half each (`productValue`). */
export const productsTerm: Term = {
  kind: 'products',
  reads: null,
  measure: ({ products }) => ({
    forSme: valueFor(products, products.text?.forSme ?? null),
    forBuyer: valueFor(products, products.text?.forBuyer ?? null),
  }),
  factsOf: ({ products }: PairView, { sharedCodes, textLikeness, concepts }) => ({
    kind: 'products',
    sharedCodes,
    codeLikeness: products.codeLikeness,
    textLikeness,
    ...(products.conceptLikeness !== null && { conceptLikeness: products.conceptLikeness, concepts }),
  }),
};

function valueFor({ codeLikeness, conceptLikeness }: PairView['products'], covered: number | null): number | null {
  const value = productValue(codeLikeness ?? Number.NaN, conceptLikeness ?? Number.NaN, covered ?? Number.NaN);
  return Number.isNaN(value) ? null : value;
}
