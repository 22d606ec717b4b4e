import type { MatchProfile, ProductLine, ProductScheme } from '../model/match-profile.js';
import { codeWithAncestors } from './product-code.js';

/** The nomenclatures in which profiles are compared. */
export const productSchemes = ['HS', 'ATECO'] as const satisfies readonly ProductScheme[];

/** A code of one nomenclature that a line of a profile comes to, with the line's code as it was stated. */
export interface ReachedCode {
  readonly code: string;
  readonly statedCode: string;
  readonly share: number;
}

/**
 * The codes of one nomenclature that a profile's lines come to, in an order that does not depend on the order of the
 * lines: its own codes. Only a profile that names no goods comes to the goods linked to its ATECO lines, the line's share
 * spread evenly over them: who makes looms and says so does not make all that the class of its activity takes in.
 */
export function reachedCodes(profile: MatchProfile, scheme: ProductScheme): readonly ReachedCode[] {
  const namesGoods = goodsNamed(profile).length > 0;
  return profile.products
    .flatMap((line) => codesOfLine(line, scheme, namesGoods))
    .sort(
      (left, right) =>
        compareText(left.code, right.code) ||
        compareText(left.statedCode, right.statedCode) ||
        left.share - right.share,
    );
}

/** The lines in which a profile names goods itself. */
export function goodsNamed(profile: MatchProfile): readonly ProductLine[] {
  return profile.products.filter(({ scheme }) => scheme === 'HS');
}

function codesOfLine(line: ProductLine, scheme: ProductScheme, namesGoods: boolean): readonly ReachedCode[] {
  const share = line.share ?? 1;
  if (line.scheme === scheme) return [{ code: line.code, statedCode: line.code, share }];
  if (scheme !== 'HS' || namesGoods) return [];
  const linked = [...new Set(line.linkedHsCodes ?? [])];
  return linked.map((code) => ({ code, statedCode: line.code, share: share / linked.length }));
}

/**
 * How a profile's business spreads over the tree of one nomenclature: for each code or ancestor the part, from 0 to 1,
 * of the business that lies under it. Empty when no line comes to this nomenclature.
 */
export function productDistribution(profile: MatchProfile, scheme: ProductScheme): ReadonlyMap<string, number> {
  const reached = reachedCodes(profile, scheme);
  const total = reached.reduce((sum, { share }) => sum + share, 0);
  const partByCode = new Map<string, number>();
  for (const { code, share } of reached) {
    for (const level of codeWithAncestors(scheme, code)) {
      partByCode.set(level, (partByCode.get(level) ?? 0) + share / total);
    }
  }
  return partByCode;
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
