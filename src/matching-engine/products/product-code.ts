import type { ProductScheme } from '../model/match-profile.js';

const wellFormed: Readonly<Record<ProductScheme, RegExp>> = {
  HS: /^\d{2}(?:\d{2}){0,4}$/,
  ATECO: /^\d{2}(?:\.\d{1,2}(?:\.\d{1,2})?)?$/,
};

/** Whether `code` is written as the nomenclature writes its codes; says nothing of its existence. */
export function isWellFormedCode(scheme: ProductScheme, code: string): boolean {
  return wellFormed[scheme].test(code);
}

/**
 * The code and everything above it, broadest first, read from the digits alone: HS has a level every two digits
 * (`84`, `8446`, `844630`), ATECO one every digit after the division (`28`, `28.9`, `28.94`, `28.94.1`, `28.94.10`).
 * The code must be well formed.
 */
export function codeWithAncestors(scheme: ProductScheme, code: string): readonly string[] {
  const levels: string[] = [];
  for (let length = 2; length <= code.length; length += scheme === 'HS' ? 2 : 1) {
    const level = code.slice(0, length);
    if (!level.endsWith('.')) levels.push(level);
  }
  return levels;
}
