import { coversEnough, isRelatedByCodes, tellEnough } from '../products/relatedness.js';
import type { FilteredView, PairFilter } from './filter.js';

/**
 * Stops a pair whose products are related neither by codes nor by the texts of any one language. Texts count in the
 * language in which the pair is most alike, as in the score.
 */
export const productsUnrelated: PairFilter = {
  kind: 'products_unrelated',
  reads: null,
  stops: ({ products: { codeLikeness, nearness, text } }) =>
    (codeLikeness !== null || text !== null) &&
    !(
      text !== null &&
      coversEnough(text.forSme, text.forBuyer) &&
      tellEnough(text.tellingWords, codeLikeness ?? Number.NaN)
    ) &&
    !(codeLikeness !== null && isRelatedByCodes(codeLikeness, nearness)),
  reasonOf: (view) => ({
    kind: 'products_unrelated',
    codeLikeness: view.products.codeLikeness,
    textLikeness: largerTextLikeness(view),
  }),
};

function largerTextLikeness({ products: { text } }: FilteredView): number | null {
  return text === null ? null : Math.max(text.forSme, text.forBuyer);
}
