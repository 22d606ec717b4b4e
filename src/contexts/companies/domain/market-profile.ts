import type { UserId, CompanyId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { PartnerRole } from './partner-role.js';
import type { Locale } from './profile.js';

/** The nomenclatures a line may name: goods by HS or by the Combined Nomenclature, activities by ATECO, services by CPA. */
export const LINE_SCHEMES = ['HS', 'CN', 'ATECO', 'CPA'] as const;
export const SEGMENTS = [
  'b2c_mass',
  'b2c_premium',
  'horeca',
  'industrial',
  'construction',
  'public',
  'health',
  'agri',
] as const;
export const CHANNELS = ['retail', 'wholesale', 'online', 'project', 'direct', 'tender'] as const;
export const COMPANY_SIZES = ['micro', 'small', 'medium', 'large'] as const;
export const SENIORITIES = ['owner', 'export_manager', 'buyer', 'technical', 'other'] as const;
export const PRESENCES = ['none', 'occasional', 'distributor', 'branch'] as const;
export const LANGUAGE_LEVELS = ['basic', 'working', 'fluent', 'native'] as const;
export const DEVELOPMENT_STAGES = ['on_market', 'demonstrable', 'prototype', 'lab', 'idea'] as const;
export const RIGHTS_STATUSES = ['none', 'secret_know_how', 'applied', 'granted', 'trademark'] as const;

export type LineScheme = (typeof LINE_SCHEMES)[number];

/** One thing a company offers or seeks. */
export interface ProfileLine {
  readonly scheme: LineScheme;
  /** In the normal form of its scheme. */
  readonly code: string;
  readonly role: 'offer' | 'seek';
  /** Part of the company's business in percent; null where not stated. */
  readonly share: number | null;
  /** What it is in the company's own words; null where not stated. */
  readonly text: string | null;
}

/** A certificate that an SME holds or a buyer asks for. */
export interface CertificationStatement {
  readonly code: string;
  /** For a buyer: whether it meets nobody without it. Says nothing of an SME. */
  readonly isMandatory: boolean;
  /** The last day on which it counts, as ISO date; null where it has none or nobody said. */
  readonly validUntil: string | null;
}

/** A language in which people of the company can negotiate. */
export interface LanguageStatement {
  /** ISO 639-1. */
  readonly code: string;
  readonly level: (typeof LANGUAGE_LEVELS)[number] | null;
}

/** A promise to work with one partner alone. */
export interface ExclusivityStatement {
  readonly country: string;
  readonly role: PartnerRole;
  /** HS headings it covers; everything when empty. */
  readonly headings: readonly string[];
}

/** All that a company states of what it offers and seeks. Null or an empty list is "not stated". */
export interface MarketProfile {
  readonly lines: readonly ProfileLine[];
  /** The roles an SME seeks in its partners, the roles a buyer has. */
  readonly roles: readonly PartnerRole[];
  /** Where an SME wants to sell: ISO 3166-1 alpha-2. */
  readonly targetCountries: readonly string[];
  /** Where a buyer sells: ISO 3166-1 alpha-2. */
  readonly territories: readonly string[];
  readonly segments: readonly (typeof SEGMENTS)[number][];
  readonly channels: readonly (typeof CHANNELS)[number][];
  /** From 1 (economy) to 5 (luxury). */
  readonly priceLevel: number | null;
  /** Euro a year: what an SME can deliver, what a buyer orders. */
  readonly volume: { readonly least: number | null; readonly most: number | null };
  readonly certifications: readonly CertificationStatement[];
  readonly languages: readonly LanguageStatement[];
  readonly exclusivities: readonly ExclusivityStatement[];
  /** How an SME is present in the country of the mission already. */
  readonly presence: (typeof PRESENCES)[number] | null;
  /** Whether a buyer looks for a brand new to its market or one known there. */
  readonly presenceSought: 'new' | 'known' | null;
  readonly size: (typeof COMPANY_SIZES)[number] | null;
  readonly sizesSought: readonly (typeof COMPANY_SIZES)[number][];
  readonly yearFounded: number | null;
  /** Incoterms and terms of payment it accepts. */
  readonly tradeTerms: readonly string[];
  readonly seniority: (typeof SENIORITIES)[number] | null;
  /** The most meetings it can hold in one session; null leaves it to the timetable. */
  readonly meetingsPerSession: number | null;
  /** The last day on which the profile may be used, as ISO date; null where it does not end. */
  readonly validUntil: string | null;
  /** False where it does not agree to be matched; null where nobody asked, which counts as agreed. */
  readonly consentsToMatching: boolean | null;
  /** Goods of dual use, an embargo or a sanctions list: a person clears it. */
  readonly isRestricted: boolean;
  readonly description: Readonly<Partial<Record<Locale, string>>>;
  /** Kept for the interchange with the Enterprise Europe Network; no score looks at them. */
  readonly een: {
    readonly title: string | null;
    readonly advantages: string | null;
    readonly stage: (typeof DEVELOPMENT_STAGES)[number] | null;
    readonly rights: (typeof RIGHTS_STATUSES)[number] | null;
  };
}

/** Where a version of a profile came from: a list of the organiser, an edit by hand. */
export type ProfileOrigin = 'import' | 'edit';

/** One state of a profile. What was known when a score was computed stays known: a change adds a version. */
export interface ProfileVersion {
  readonly companyId: CompanyId;
  /** From 1; the highest is the one in force. */
  readonly version: number;
  readonly body: MarketProfile;
  readonly recordedAt: Instant;
  /** Null where a list was taken over. */
  readonly recordedById: UserId | null;
  readonly origin: ProfileOrigin;
}

/** The profile of a company that has stated nothing. */
export const EMPTY_MARKET_PROFILE: MarketProfile = {
  lines: [],
  roles: [],
  targetCountries: [],
  territories: [],
  segments: [],
  channels: [],
  priceLevel: null,
  volume: { least: null, most: null },
  certifications: [],
  languages: [],
  exclusivities: [],
  presence: null,
  presenceSought: null,
  size: null,
  sizesSought: [],
  yearFounded: null,
  tradeTerms: [],
  seniority: null,
  meetingsPerSession: null,
  validUntil: null,
  consentsToMatching: null,
  isRestricted: false,
  description: {},
  een: { title: null, advantages: null, stage: null, rights: null },
};
