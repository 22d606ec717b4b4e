import type { MatchProfile } from '../model/match-profile.js';
import type { PairFilter } from './filter.js';

/**
 * Stops a pair of which nothing can be said about products. Every other missing attribute is merely left out; without
 * products what remains (a role, a language) fits nearly anybody, and an empty profile would head every list.
 */
export const productsNotComparable: PairFilter = {
  kind: 'products_not_comparable',
  reads: null,
  stops: ({ products }) => products.codeLikeness === null && products.text === null,
  reasonOf: ({ sme, buyer }) => ({
    kind: 'products_not_comparable',
    unstatedBy: [sme, buyer].filter(statesNoProduct).map(({ side }) => side),
  }),
};

function statesNoProduct({ products, texts }: MatchProfile): boolean {
  return products.length === 0 && texts.every(({ text }) => text.trim() === '');
}
