import type { PartnerRole } from './partner-role.js';

/** The two sides of a mission: the small or medium firm that travels, and the buyer it meets. */
export type MatchSide = 'sme' | 'buyer';

/**
 * A nomenclature of products or activities. `HS` codes have 2, 4 or 6 digits, or 8 or 10 when a national or European
 * tariff line is known (`8446`, `844630`); `ATECO` codes have dots (`28`, `28.9`, `28.94`, `28.94.10`).
 */
export type ProductScheme = 'HS' | 'ATECO';

/** One thing a company offers (SME) or seeks (buyer). */
export interface ProductLine {
  readonly scheme: ProductScheme;
  readonly code: string;
  /** How much of the company's business this line is, above 0, in any unit common to its lines. Equal when left out. */
  readonly share?: number;
  /**
   * For an ATECO line: the HS codes of the goods that this activity makes, from an official table. They let a firm known
   * only by its activity meet a buyer known only by goods. The line's share is spread evenly over them.
   */
  readonly linkedHsCodes?: readonly string[];
}

/** What a company says of its products, in one language. */
export interface ProductText {
  /** ISO 639-1 code in lower case: `it`, `en`, `ru`. */
  readonly language: string;
  readonly text: string;
}

/** From 1 (economy) to 5 (luxury). */
export type PriceLevel = 1 | 2 | 3 | 4 | 5;

/** A certificate a buyer asks for, as an id of the same list as the certificates SMEs hold (`CE`, `ISO9001`). */
export interface CertificationRequirement {
  readonly code: string;
  /** True when the buyer meets nobody without it; false when it only prefers who has it. */
  readonly isMandatory: boolean;
}

/** Where a company stands with the organiser; only `admitted` ones meet anybody. */
export type AdmissionStatus = 'draft' | 'submitted' | 'admitted' | 'rejected' | 'withdrawn';

/** The size of a company as the European Union defines it (Recommendation 2003/361/EC). */
export type CompanySize = 'micro' | 'small' | 'medium' | 'large';

/** What the person at the table decides in the company. */
export type Seniority = 'owner' | 'export_manager' | 'buyer' | 'technical' | 'other';

/** How an SME is present in the country of the mission already. */
export type MarketPresence = 'none' | 'occasional' | 'distributor' | 'branch';

/** Euro a year, ends included; `null` where an end is not stated. For an SME what it can deliver, for a buyer what it orders. */
export interface OrderVolume {
  readonly least: number | null;
  readonly most: number | null;
}

/** An SME's promise to work with one partner alone. */
export interface Exclusivity {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly role: PartnerRole;
  /** The HS headings (four digits) that the promise covers; all of the SME's goods when left out. */
  readonly headings?: readonly string[];
}

/** What a profile states before any attribute is weighed: may this company meet anybody, and whom will it not meet. */
interface StandingOfEitherSide {
  /** Counts as admitted when left out. */
  readonly admission?: AdmissionStatus;
  /** Whether a legal basis to match it and show it to counterparts is recorded; `false` keeps it out of every list. */
  readonly consentsToMatching?: boolean;
  /** The last day, as ISO date (`2026-12-31`), on which the profile may be used; `ScoreOptions.day` says what today is. */
  readonly validUntil?: string;
  /** Goods of dual use, an embargo or a sanctions list: no score may decide, a person clears it (`clearedIds`). */
  readonly isRestricted?: boolean;
  /** Ids of counterparts it does not want to meet; nobody but the organiser learns of it. */
  readonly blocks?: readonly string[];
  /** Ids of the sessions of the mission it comes to; all of them when left out or empty. */
  readonly sessions?: readonly string[];
}

/** What both sides may state beyond the essentials; left out or empty is "not stated". */
interface DetailsOfEitherSide {
  /** Ids of ways to the customer (`retail`, `wholesale`, `online`, `project`, `direct`, `tender`). */
  readonly channels?: readonly string[];
  readonly volume?: OrderVolume;
  readonly size?: CompanySize;
  /** The sizes of partner it looks for. */
  readonly sizesSought?: readonly CompanySize[];
  /** Whole years in business. */
  readonly yearsActive?: number;
  /** Incoterms and payment terms it accepts, as ids of one list. */
  readonly tradeTerms?: readonly string[];
  readonly seniority?: Seniority;
}

/**
 * What both sides may state. An empty list or `null` means "not stated": the attribute is then left out of the score and
 * the others weigh more; it never counts as zero.
 */
interface ProfileOfEitherSide extends StandingOfEitherSide, DetailsOfEitherSide {
  /** Unique over both sides. */
  readonly id: string;
  readonly products: readonly ProductLine[];
  /** At most one text per language. */
  readonly texts: readonly ProductText[];
  /** ISO 639-1 codes of the languages the delegates can negotiate in. */
  readonly languages: readonly string[];
  readonly priceLevel: PriceLevel | null;
  /** Ids of the kinds of customers served (`industrial`, `horeca`), from one list common to both sides. */
  readonly segments: readonly string[];
}

/** A firm of the delegation: what it offers and whom it looks for. */
export interface SmeProfile extends ProfileOfEitherSide {
  readonly side: 'sme';
  readonly rolesSought: readonly PartnerRole[];
  /** ISO 3166-1 alpha-2 codes of the countries it wants to sell in. */
  readonly targetCountries: readonly string[];
  /** `null` when nobody has said; an empty list when it is known to hold none. */
  readonly certificationsHeld: readonly string[] | null;
  /** Those that it stated and that count no more on the day of the mission: told where one of them is missing. */
  readonly certificationsExpired?: readonly string[];
  readonly exclusivities?: readonly Exclusivity[];
  readonly presence?: MarketPresence;
}

/** A firm of the host country or an invited buyer: what it seeks and what it is. */
export interface BuyerProfile extends ProfileOfEitherSide {
  readonly side: 'buyer';
  readonly rolesHeld: readonly PartnerRole[];
  /** ISO 3166-1 alpha-2 code, or `null` when not stated. */
  readonly country: string | null;
  /** Empty when it asks for none. */
  readonly certificationsRequired: readonly CertificationRequirement[];
  /** ISO 3166-1 alpha-2 codes of the countries it sells in. */
  readonly territories?: readonly string[];
  /** Whether it looks for a brand new to the market or one known there. */
  readonly presenceSought?: 'new' | 'known';
}

/** What the score is computed from, for either side. */
export type MatchProfile = SmeProfile | BuyerProfile;
