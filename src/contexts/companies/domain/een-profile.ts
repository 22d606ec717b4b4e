import type { Company } from './company.js';
import { LINE_ROLE_OF_SIDE } from './essentials.js';
import type { MarketProfile } from './market-profile.js';
import type { PartnerRole } from './partner-role.js';

/** Kinds of partnership of the Enterprise Europe Network, as its partnering profiles name them. */
export const PARTNERSHIP_TYPES = [
  'commercial agency agreement',
  'distribution services agreement',
  'franchise agency agreement',
  'investment agreement',
  'joint venture agreement',
  'license agreement',
  'manufacturing agreement',
  'outsourcing agreement',
  'services agreement',
  'subcontracting agreement',
  'supplier agreement',
  'technical cooperation agreement',
] as const;

export type PartnershipType = (typeof PARTNERSHIP_TYPES)[number];

/** The fields of a partnering profile of the Enterprise Europe Network that have a counterpart here. */
export interface EenProfile {
  /** Business offer or business request. */
  readonly profileType: 'BO' | 'BR';
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  readonly advantagesAndInnovations: string;
  readonly stageOfDevelopment: MarketProfile['een']['stage'];
  readonly iprStatus: MarketProfile['een']['rights'];
  readonly typeAndRoleOfPartnerSought: string;
  readonly partnershipTypes: readonly PartnershipType[];
  readonly typeAndSizeOfPartner: readonly MarketProfile['sizesSought'][number][];
  /** ISO 3166-1 alpha-2. */
  readonly countriesOfDissemination: readonly string[];
  readonly organisationCountry: string;
  readonly organisationSize: MarketProfile['size'];
  readonly yearEstablished: number | null;
  /** ISO 639-1. */
  readonly languagesSpoken: readonly string[];
  readonly certifications: readonly string[];
  /** Activities by NACE or ATECO class. */
  readonly naceKeywords: readonly string[];
  /** Codes of HS; not a field of the network, which has keywords of its own. */
  readonly productCodes: readonly string[];
  readonly expiresOn: string | null;
}

/** The kind of partnership under which the network files a role. */
export const TYPE_BY_ROLE: Readonly<Record<PartnerRole, PartnershipType>> = {
  agent: 'commercial agency agreement',
  distributor: 'distribution services agreement',
  importer_wholesaler: 'distribution services agreement',
  retailer: 'distribution services agreement',
  ecommerce: 'distribution services agreement',
  end_user_industrial: 'outsourcing agreement',
  oem_customer: 'manufacturing agreement',
  contractor_epc: 'services agreement',
  public_buyer: 'supplier agreement',
  jv_partner: 'joint venture agreement',
  licensee: 'license agreement',
  franchisee: 'franchise agency agreement',
  subcontractor: 'subcontracting agreement',
  technical_partner: 'technical cooperation agreement',
  supplier: 'supplier agreement',
  investor: 'investment agreement',
  after_sales: 'services agreement',
};

const ROLES_SEPARATOR = '; ';
const LONGEST_SUMMARY = 500;

/** A profile in the fields of the network. */
export function toEenProfile(company: Company, profile: MarketProfile): EenProfile {
  const { een, description, lines } = profile;
  const own = lines.filter(({ role }) => role === LINE_ROLE_OF_SIDE[company.side]);
  const text =
    [description.en, description.it, description.ru, description.uz].find(
      (stated) => stated !== undefined && stated !== '',
    ) ?? '';
  return {
    profileType: company.side === 'sme' ? 'BO' : 'BR',
    title: een.title ?? company.name,
    summary: summaryOf(text),
    description: text,
    advantagesAndInnovations: een.advantages ?? '',
    stageOfDevelopment: een.stage,
    iprStatus: een.rights,
    typeAndRoleOfPartnerSought: profile.roles.join(ROLES_SEPARATOR),
    partnershipTypes: [...new Set(profile.roles.map((role) => TYPE_BY_ROLE[role]))].sort(),
    typeAndSizeOfPartner: profile.sizesSought,
    countriesOfDissemination: company.side === 'sme' ? profile.targetCountries : profile.territories,
    organisationCountry: company.countryCode,
    organisationSize: profile.size,
    yearEstablished: profile.yearFounded,
    languagesSpoken: profile.languages.map(({ code }) => code),
    certifications: profile.certifications.map(({ code }) => code),
    naceKeywords: own.filter(({ scheme }) => scheme === 'ATECO').map(({ code }) => code),
    productCodes: own.filter(({ scheme }) => scheme === 'HS' || scheme === 'CN').map(({ code }) => code),
    expiresOn: profile.validUntil,
  };
}

/** The beginning of a description, as long as the network lets a summary be. */
export function summaryOf(description: string): string {
  return description.slice(0, LONGEST_SUMMARY).trim();
}
