import type { OfficialScheme } from './official-entry.js';

/** How the publisher of a nomenclature names its editions: by a year (`2022`), or by a version (`2.1`). */
export type EditionForm = 'year' | 'version';

const formOf: Readonly<Record<OfficialScheme, EditionForm>> = {
  HS: 'year',
  CN: 'year',
  ATECO: 'year',
  CPV: 'year',
  CPA: 'version',
  NACE: 'version',
};

/** The Harmonized System came into force in 1988: no edition of any of them is older. */
const FIRST_YEAR = 1988;
/** An edition is published some years before it holds: that of the HS for 2028 was in January 2026. */
const MOST_YEARS_AHEAD = 3;

/** The form that the edition should have had; null where it has it. `yearNow` tells years that are far away. */
export function editionFault(scheme: OfficialScheme, edition: string, yearNow: number): EditionForm | null {
  const form = formOf[scheme];
  if (form === 'version') return /^[1-9](\.\d{1,2})?$/.test(edition) ? null : form;
  const year = /^\d{4}$/.test(edition) ? Number(edition) : 0;
  return year >= FIRST_YEAR && year <= yearNow + MOST_YEARS_AHEAD ? null : form;
}
