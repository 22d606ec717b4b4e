import type { ProductScheme } from '../model/match-profile.js';

/**
 * Branches that gather goods of many trades under one material or principle, so that to share one says nothing: HS
 * chapters of chemicals n.e.c., plastics, rubber, iron, aluminium, tools, metal wares, machinery, electrical goods,
 * vehicles, instruments, furniture with lamps and buildings, sundries; ATECO divisions of plastics, metal products,
 * electronics, electrical and other machinery, sundries. In all others a shared branch is a shared trade (cosmetics,
 * knitwear, footwear).
 */
const mixedBranches: Readonly<Record<ProductScheme, ReadonlySet<string>>> = {
  HS: new Set(['38', '39', '40', '73', '76', '82', '83', '84', '85', '87', '90', '94', '96']),
  ATECO: new Set(['22', '25', '26', '27', '28', '32']),
};

/** Whether companies that share only this chapter or division (two digits) may be of quite different trades. */
export function isMixedBranch(scheme: ProductScheme, branch: string): boolean {
  return mixedBranches[scheme].has(branch);
}
