import type { CompanyId } from '../../../kernel/id.js';
import {
  type CompanyRecord,
  type Locale,
  partnerRoleOf,
  type ProductCode,
  type Profile,
  type ProfiledCompany,
} from '../../companies/index.js';
import type { ListedContact } from '../domain/imports/listed-contact.js';
import type { ParticipantFields } from '../domain/imports/participant-fields.js';
import type { Participation, Side } from '../domain/participation.js';

type Description = 'descriptionIt' | 'descriptionEn' | 'descriptionRu' | 'descriptionUz';

const LOCALE_BY_DESCRIPTION: Readonly<Record<Description, Locale>> = {
  descriptionIt: 'it',
  descriptionEn: 'en',
  descriptionRu: 'ru',
  descriptionUz: 'uz',
};

/** What is stored of a participant, as a list would state it. */
export function fieldsOf(
  participation: Participation,
  { company, profile }: ProfiledCompany,
  contact: ListedContact,
): ParticipantFields {
  return {
    ...contact,
    externalReference: participation.externalReference,
    name: company.name,
    isSynthetic: company.isSynthetic,
    countryCode: company.countryCode,
    province: company.province,
    city: company.city,
    website: company.website,
    atecoCodes: codesOf(profile, 'ATECO'),
    hsCodes: codesOf(profile, 'HS'),
    roles: profile.roles,
    targetCountries: profile.targetCountries,
    languages: profile.languages,
    certifications: profile.certifications,
    descriptionIt: profile.description.it ?? null,
    descriptionEn: profile.description.en ?? null,
    descriptionRu: profile.description.ru ?? null,
    descriptionUz: profile.description.uz ?? null,
    maximumMeetings: participation.maximumMeetings,
  };
}

/** The company that a list states, as it is to be stored. */
export function recordOf(fields: ParticipantFields, id: CompanyId, side: Side): CompanyRecord {
  const { name, countryCode, city, province, website, isSynthetic, targetCountries, languages, certifications } =
    fields;
  return {
    company: { id, side, name, countryCode, city, province, website, isSynthetic },
    profile: {
      products: [...productsOf('HS', fields.hsCodes), ...productsOf('ATECO', fields.atecoCodes)],
      roles: fields.roles.flatMap((role) => partnerRoleOf(role) ?? []),
      targetCountries,
      languages,
      certifications,
      description: descriptionOf(fields),
    },
  };
}

function codesOf({ products }: Profile, scheme: ProductCode['scheme']): readonly string[] {
  return products.filter((product) => product.scheme === scheme).map(({ code }) => code);
}

function productsOf(scheme: ProductCode['scheme'], codes: readonly string[]): readonly ProductCode[] {
  return codes.map((code) => ({ scheme, code }));
}

function descriptionOf(fields: ParticipantFields): Profile['description'] {
  const names = Object.keys(LOCALE_BY_DESCRIPTION) as Description[];
  return Object.fromEntries(
    names.flatMap((name) => (fields[name] === null ? [] : [[LOCALE_BY_DESCRIPTION[name], fields[name]]])),
  );
}
