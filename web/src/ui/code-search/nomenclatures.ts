import type { SearchedScheme } from '../../api-client/codes.js';
import type { Scheme } from '../../api-client/contract.js';

/** A code as far as it must be known to tell whether it can be stated. */
interface CodeAtLevel {
  readonly scheme: Scheme;
  readonly level: string;
}

/** A code that somebody has confirmed. */
export interface ChosenCode {
  readonly scheme: Scheme;
  readonly code: string;
  readonly label: string;
}

/** The nomenclatures in the order in which they are offered: how they are searched, looked through and called. */
export const nomenclatures = [
  { value: 'hs', tree: 'hs', scheme: 'HS' },
  { value: 'cn8', tree: 'cn', scheme: 'CN' },
  { value: 'ateco', tree: 'ateco', scheme: 'ATECO' },
  { value: 'cpa', tree: 'cpa', scheme: 'CPA' },
  { value: 'nace', tree: 'nace', scheme: 'NACE' },
  { value: 'cpv', tree: 'cpv', scheme: 'CPV' },
] as const satisfies readonly { readonly value: SearchedScheme; readonly tree: string; readonly scheme: Scheme }[];

export type Nomenclature = (typeof nomenclatures)[number];

/** What can be stated in lines of profiles: those of NACE and CPV only lead to others. */
export function statedInProfiles({ scheme, level }: CodeAtLevel): boolean {
  if (level === 'section' || scheme === 'NACE' || scheme === 'CPV') return false;
  return scheme === 'HS' ? level !== 'tariff-line' : scheme !== 'CN' || level === 'tariff-line';
}

/** What is asked of a buyer at the desk: goods. */
export function statedAtDesk(code: CodeAtLevel): boolean {
  return code.scheme === 'HS' && statedInProfiles(code);
}
