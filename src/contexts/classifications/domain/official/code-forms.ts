import { atecoRules, cpaRules, naceRules } from '../ateco.js';
import { cpvRules } from '../cpv.js';
import { cnRules, hsRules } from '../hs.js';
import type { OfficialScheme } from './official-entry.js';

/** How the codes of each nomenclature are brought into their one form; null for what is no code of it. */
export const normalCodeOf: Readonly<Record<OfficialScheme, (text: string) => string | null>> = {
  HS: hsRules.normalise,
  CN: cnRules.normalise,
  ATECO: atecoRules.normalise,
  CPA: cpaRules.normalise,
  NACE: naceRules.normalise,
  CPV: cpvRules.normalise,
};
