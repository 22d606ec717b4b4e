import type { Company } from './company.js';
import { LINE_ROLE_OF_SIDE } from './essentials.js';
import type { LanguageStatement, MarketProfile, ProfileLine } from './market-profile.js';
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

/** A field of a partnering profile that was not taken over, and why. */
export interface FieldNotTaken {
  readonly field: keyof EenProfile;
  readonly why: 'company-keeps-it' | 'no-single-role' | 'other-kind-of-profile';
  readonly value: string;
}

const TYPE_BY_ROLE: Readonly<Record<PartnerRole, PartnershipType>> = {
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

/** The role a kind of partnership means where no finer word is written; the first role of a kind stands for the others. */
const ROLE_BY_TYPE: ReadonlyMap<PartnershipType, PartnerRole> = new Map(
  (Object.entries(TYPE_BY_ROLE) as [PartnerRole, PartnershipType][]).reverse().map(([role, type]) => [type, role]),
);

const LONGEST_SUMMARY = 500;
const ROLES_SEPARATOR = '; ';

/** A profile in the fields of the network. */
export function toEenProfile(company: Company, profile: MarketProfile): EenProfile {
  const { een, description, lines } = profile;
  const own = lines.filter(({ role }) => role === LINE_ROLE_OF_SIDE[company.side]);
  const text = description.en ?? description.it ?? description.ru ?? '';
  return {
    profileType: company.side === 'sme' ? 'BO' : 'BR',
    title: een.title ?? company.name,
    summary: text.slice(0, LONGEST_SUMMARY),
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

/**
 * The profile with what a partnering profile states; what that does not know stays. Nothing is dropped silently: what has
 * no place is named.
 */
export function fromEenProfile(
  company: Company,
  profile: MarketProfile,
  sent: EenProfile,
  roleOf: (text: string) => PartnerRole | null,
): { readonly profile: MarketProfile; readonly notTaken: readonly FieldNotTaken[] } {
  const { roles, unread } = rolesOf(sent, roleOf);
  const countries = [...new Set(sent.countriesOfDissemination)];
  const taken: MarketProfile = {
    ...profile,
    roles,
    ...(company.side === 'sme' ? { targetCountries: countries } : { territories: countries }),
    sizesSought: sent.typeAndSizeOfPartner,
    size: sent.organisationSize,
    yearFounded: sent.yearEstablished,
    languages: sent.languagesSpoken.map((code): LanguageStatement => {
      return profile.languages.find((known) => known.code === code) ?? { code, level: null };
    }),
    certifications: sent.certifications.map((code) => {
      const known = profile.certifications.find((certificate) => certificate.code === code);
      return known ?? { code, isMandatory: false, validUntil: null };
    }),
    lines: linesOf(company, profile, sent),
    description: { ...profile.description, en: sent.description === '' ? sent.summary : sent.description },
    validUntil: sent.expiresOn,
    een: {
      title: sent.title,
      advantages: sent.advantagesAndInnovations === '' ? null : sent.advantagesAndInnovations,
      stage: sent.stageOfDevelopment,
      rights: sent.iprStatus,
    },
  };
  return { profile: taken, notTaken: notTaken(company, sent, unread) };
}

/** The roles that are named, those that a kind of partnership means where none is named for it, and words that name none. */
function rolesOf(
  { typeAndRoleOfPartnerSought, partnershipTypes }: EenProfile,
  roleOf: (text: string) => PartnerRole | null,
): { readonly roles: readonly PartnerRole[]; readonly unread: readonly string[] } {
  const words = typeAndRoleOfPartnerSought.split(/[;,\n]/).map((word) => word.trim());
  const named = words.filter((word) => word !== '').map((word) => ({ word, role: roleOf(word) }));
  const roles = named.flatMap(({ role }) => role ?? []);
  const meant = partnershipTypes.flatMap((type) => {
    const isNamed = roles.some((role) => TYPE_BY_ROLE[role] === type);
    return isNamed ? [] : (ROLE_BY_TYPE.get(type) ?? []);
  });
  const unread = named.flatMap(({ word, role }) => (role === null ? [word] : []));
  return { roles: [...new Set([...roles, ...meant])], unread };
}

function notTaken(company: Company, sent: EenProfile, unread: readonly string[]): readonly FieldNotTaken[] {
  const isOtherKind = sent.profileType !== (company.side === 'sme' ? 'BO' : 'BR');
  const isOtherCountry = sent.organisationCountry !== company.countryCode;
  const hasOwnSummary = sent.description !== '' && sent.summary !== '' && !sent.description.includes(sent.summary);
  return [
    ...unread.map((value) => ({ field: 'typeAndRoleOfPartnerSought', why: 'no-single-role', value }) as const),
    ...(isOtherKind
      ? ([{ field: 'profileType', why: 'other-kind-of-profile', value: sent.profileType }] as const)
      : []),
    ...(isOtherCountry
      ? ([{ field: 'organisationCountry', why: 'company-keeps-it', value: sent.organisationCountry }] as const)
      : []),
    ...(hasOwnSummary ? ([{ field: 'summary', why: 'company-keeps-it', value: sent.summary }] as const) : []),
  ];
}

/** Lines whose codes are stated still keep their share and text; those of the other role and of services stay. */
function linesOf(company: Company, profile: MarketProfile, sent: EenProfile): readonly ProfileLine[] {
  const role = LINE_ROLE_OF_SIDE[company.side];
  const stated = [
    ...sent.productCodes.map((code) => ({ scheme: 'HS' as const, code })),
    ...sent.naceKeywords.map((code) => ({ scheme: 'ATECO' as const, code })),
  ];
  const known = (code: string): ProfileLine | undefined =>
    profile.lines.find((line) => line.role === role && line.code === code);
  return [
    ...stated.map(({ scheme, code }) => known(code) ?? { scheme, code, role, share: null, text: null }),
    ...profile.lines.filter((line) => line.role !== role || line.scheme === 'CPA'),
  ];
}
