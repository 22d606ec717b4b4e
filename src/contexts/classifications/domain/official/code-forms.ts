import { atecoRules, cpaRules } from '../ateco.js';
import { cnRules, hsRules } from '../hs.js';
import type { OfficialScheme } from './official-entry.js';

/** Eight digits; the ninth, behind a hyphen, only checks them. */
function normalCpv(text: string): string | null {
  return /^(\d{8})(?:-\d)?$/.exec(text.trim())?.[1] ?? null;
}

/** How the codes of each nomenclature are brought into their one form; null for what is no code of it. */
export const normalCodeOf: Readonly<Record<OfficialScheme, (text: string) => string | null>> = {
  HS: hsRules.normalise,
  CN: cnRules.normalise,
  ATECO: atecoRules.normalise,
  CPA: cpaRules.normalise,
  NACE: atecoRules.normalise,
  CPV: normalCpv,
};
