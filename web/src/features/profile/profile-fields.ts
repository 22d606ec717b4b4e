import type { i18n as I18n } from 'i18next';
import type { MarketProfile, Side } from '../../api-client/contract.js';
import { translateKnown } from '../../i18n/vocabulary.js';
import type { ProfileField } from '../../market-profile/tell-profile.js';

/** What every group of fields of the form gets. */
export interface ProfileFieldsProps {
  readonly draft: MarketProfile;
  readonly side: Side;
  readonly change: (part: Partial<MarketProfile>) => void;
}

/** The field that an attribute of the score looks at. */
const fieldByTerm: Readonly<Record<string, ProfileField>> = {
  products: 'lines',
  roles: 'roles',
  segments: 'segments',
  price_level: 'priceLevel',
  certifications: 'certifications',
  languages: 'languages',
  channels: 'channels',
  volume: 'volume',
  years_active: 'yearFounded',
  trade_terms: 'tradeTerms',
  seniority: 'seniority',
};

export function fieldOfTerm(term: string, side: Side): ProfileField {
  if (term === 'territories') return side === 'sme' ? 'targetCountries' : 'territories';
  if (term === 'presence') return side === 'sme' ? 'presence' : 'presenceSought';
  if (term === 'size') return 'size';
  return fieldByTerm[term] ?? 'description';
}

/** Where the field is in the page. */
export const anchorOf = (field: string): string => `field-${field}`;

/** How a field is called; the two sides call some of them differently. */
export function fieldName(i18n: I18n, field: string, side: Side): string {
  return (
    translateKnown(i18n, 'profile', `field.${field}-${side}`) ??
    translateKnown(i18n, 'profile', `field.${field}`) ??
    field
  );
}

/** The first step of the path of a fault, `lines` in `lines.2.code`, and the place in the list, if it is one. */
export function placeOf(path: string): { readonly field: string; readonly number: number | null } {
  const [field = '', index] = path.split('.');
  const number = Number(index);
  return { field, number: index === undefined || Number.isNaN(number) ? null : number + 1 };
}
