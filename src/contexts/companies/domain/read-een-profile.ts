import type { Company } from './company.js';
import { type EenProfile, type PartnershipType, summaryOf, TYPE_BY_ROLE } from './een-profile.js';
import type {
  CertificationStatement,
  LanguageStatement,
  LineScheme,
  MarketProfile,
  ProfileLine,
} from './market-profile.js';
import type { PartnerRole } from './partner-role.js';

/** A field of a partnering profile that was not taken over, and why. */
export interface FieldNotTaken {
  readonly field: keyof EenProfile;
  readonly why: 'company-keeps-it' | 'no-single-role' | 'other-kind-of-profile';
  readonly value: string;
}

/** What the words and codes of a partnering profile mean. */
export interface EenVocabulary {
  /** Null for words that name no role. */
  readonly roleOf: (text: string) => PartnerRole | null;
  /** The normal form of a code; null for what is none. */
  readonly codeOf: (scheme: LineScheme, text: string) => string | null;
  readonly certificateOf: (text: string) => string;
}

/** The role a kind of partnership means where no finer word is written; the first role of a kind stands for the others. */
const ROLE_BY_TYPE: ReadonlyMap<PartnershipType, PartnerRole> = new Map(
  (Object.entries(TYPE_BY_ROLE) as [PartnerRole, PartnershipType][]).reverse().map(([role, type]) => [type, role]),
);

const DIGITS_OF_SUBHEADING = 6;

/**
 * The profile with what a partnering profile states; what that does not know stays. Nothing is dropped silently: what has
 * no place is named. A profile that was written by `toEenProfile` and is read again changes nothing.
 */
export function fromEenProfile(
  company: Company,
  profile: MarketProfile,
  sent: EenProfile,
  vocabulary: EenVocabulary,
): { readonly profile: MarketProfile; readonly notTaken: readonly FieldNotTaken[] } {
  const { roles, unread } = rolesOf(sent, vocabulary.roleOf);
  const countries = [...new Set(sent.countriesOfDissemination)];
  const { een } = profile;
  const taken: MarketProfile = {
    ...profile,
    roles,
    ...(company.side === 'sme' ? { targetCountries: countries } : { territories: countries }),
    sizesSought: [...new Set(sent.typeAndSizeOfPartner)],
    size: sent.organisationSize,
    yearFounded: sent.yearEstablished,
    languages: [...new Set(sent.languagesSpoken)].map((code): LanguageStatement => {
      return profile.languages.find((known) => known.code === code) ?? { code, level: null };
    }),
    certifications: [...new Set(sent.certifications.map(vocabulary.certificateOf))].map(
      (code): CertificationStatement => {
        const known = profile.certifications.find((certificate) => vocabulary.certificateOf(certificate.code) === code);
        return known ?? { code, isMandatory: false, validUntil: null };
      },
    ),
    lines: linesOf(profile.lines, sent, vocabulary.codeOf),
    description: descriptionOf(profile.description, sent),
    validUntil: sent.expiresOn,
    een: {
      // Who has no title is written with the name of the company.
      title: sent.title === (een.title ?? company.name) ? een.title : statedText(sent.title),
      advantages:
        sent.advantagesAndInnovations === (een.advantages ?? '') ? een.advantages : sent.advantagesAndInnovations,
      stage: sent.stageOfDevelopment,
      rights: sent.iprStatus,
    },
  };
  return { profile: taken, notTaken: notTaken(company, sent, unread) };
}

function statedText(text: string): string | null {
  return text === '' ? null : text;
}

/** What is stated in a language already is in it; anything else is taken for English, in which the network writes. */
function descriptionOf(known: MarketProfile['description'], sent: EenProfile): MarketProfile['description'] {
  const text = sent.description === '' ? sent.summary : sent.description;
  const isKnown = Object.values(known).some((stated) => stated === text || summaryOf(stated) === text);
  return text === '' || isKnown ? known : { ...known, en: text };
}

/** The roles that are named, those that a kind of partnership means where none is named for it, and words that name none. */
function rolesOf(
  { typeAndRoleOfPartnerSought, partnershipTypes }: EenProfile,
  roleOf: EenVocabulary['roleOf'],
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

/**
 * A request seeks what an offer offers. Lines whose codes are stated still keep their place, share and text; those of the
 * other role and of services stay.
 */
function linesOf(
  lines: readonly ProfileLine[],
  sent: EenProfile,
  codeOf: EenVocabulary['codeOf'],
): readonly ProfileLine[] {
  const role = sent.profileType === 'BO' ? 'offer' : 'seek';
  const stated = new Map(
    [
      ...sent.productCodes.map((text) => goodsOf(text, codeOf)),
      ...sent.naceKeywords.map((text) => ({ scheme: 'ATECO' as const, code: codeOf('ATECO', text) ?? text })),
    ].map((line) => [keyOf(line), line]),
  );
  const staying = lines.filter((line) => line.role !== role || line.scheme === 'CPA' || stated.has(keyOf(line)));
  const known = new Set(staying.filter((line) => line.role === role && line.scheme !== 'CPA').map(keyOf));
  const added = [...stated].filter(([key]) => !known.has(key)).map(([, line]) => line);
  return [...staying, ...added.map((line): ProfileLine => ({ ...line, role, share: null, text: null }))];
}

/** More digits than the HS has are a tariff line of the Combined Nomenclature. */
function goodsOf(
  text: string,
  codeOf: EenVocabulary['codeOf'],
): { readonly scheme: 'HS' | 'CN'; readonly code: string } {
  const digits = text.replaceAll(/\D/g, '').length;
  const scheme = digits > DIGITS_OF_SUBHEADING ? 'CN' : 'HS';
  return { scheme, code: codeOf(scheme, text) ?? text };
}

function keyOf({ scheme, code }: Pick<ProfileLine, 'scheme' | 'code'>): string {
  return `${scheme} ${code}`;
}
