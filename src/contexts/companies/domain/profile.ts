import type { PartnerRole } from './partner-role.js';

/** A language in which a company may be described. */
export type Locale = 'it' | 'en' | 'ru' | 'uz';

/** A product by its HS code, or an activity by its ATECO code; in the normal form of its scheme. */
export interface ProductCode {
  readonly scheme: 'HS' | 'ATECO';
  readonly code: string;
}

/** The essentials of what a company offers and seeks, as lists of participants carry them. Empty means "not stated". */
export interface Profile {
  /** What an SME offers, what a buyer seeks. */
  readonly products: readonly ProductCode[];
  /** The roles an SME seeks in its partners, the roles a buyer has. */
  readonly roles: readonly PartnerRole[];
  /** Where an SME wants to sell: ISO 3166-1 alpha-2. Empty for buyers. */
  readonly targetCountries: readonly string[];
  /** What its people can negotiate in: ISO 639-1. */
  readonly languages: readonly string[];
  /** What an SME holds, what a buyer requires. */
  readonly certifications: readonly string[];
  readonly description: Readonly<Partial<Record<Locale, string>>>;
}

/** The profile of a company that has stated nothing. */
export const EMPTY_PROFILE: Profile = {
  products: [],
  roles: [],
  targetCountries: [],
  languages: [],
  certifications: [],
  description: {},
};
