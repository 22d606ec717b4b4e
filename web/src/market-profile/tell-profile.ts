import type { TFunction } from 'i18next';
import type { MarketProfile, ProfileLine } from '../api-client/contract.js';
import type { Vocabulary } from '../i18n/vocabulary.js';

export type ProfileField = keyof MarketProfile;

interface Words {
  readonly t: TFunction<'profile'>;
  readonly vocabulary: Vocabulary;
  readonly labelOf: (line: Pick<ProfileLine, 'scheme' | 'code'>) => string | null;
}

type Tell = (profile: MarketProfile, words: Words) => readonly string[];

const present = (text: string | null | undefined): readonly string[] =>
  text === null || text === undefined || text === '' ? [] : [text];

const lines: Tell = (profile, { t, labelOf }) =>
  profile.lines.map((line) =>
    [
      t(`lines.${line.role}.word`),
      labelOf(line) ?? '',
      `(${line.scheme} ${line.code})`,
      line.share === null ? '' : `${String(line.share)}%`,
      line.text ?? '',
    ]
      .filter(Boolean)
      .join(' '),
  );

const tellByField: Readonly<Record<ProfileField, Tell>> = {
  lines,
  roles: ({ roles }, { vocabulary }) => roles.map(vocabulary.role),
  targetCountries: ({ targetCountries }, { vocabulary }) => targetCountries.map(vocabulary.country),
  territories: ({ territories }, { vocabulary }) => territories.map(vocabulary.country),
  segments: ({ segments }, { vocabulary }) => segments.map((code) => vocabulary.word('segment', code)),
  channels: ({ channels }, { vocabulary }) => channels.map((code) => vocabulary.word('channel', code)),
  priceLevel: ({ priceLevel }) => present(priceLevel === null ? null : `${String(priceLevel)}/5`),
  volume: ({ volume: { least, most } }) =>
    least === null && most === null ? [] : [`${String(least ?? '…')}–${String(most ?? '…')} €`],
  certifications: ({ certifications }, { t, vocabulary }) =>
    certifications.map(({ code, isMandatory, validUntil }) =>
      [vocabulary.certification(code), isMandatory ? t('certification.mandatory') : '', validUntil ?? '']
        .filter(Boolean)
        .join(' · '),
    ),
  languages: ({ languages }, { vocabulary }) =>
    languages.map(({ code, level }) =>
      [vocabulary.language(code), level === null ? '' : `(${vocabulary.word('level', level)})`]
        .filter(Boolean)
        .join(' '),
    ),
  exclusivities: ({ exclusivities }, { vocabulary }) =>
    exclusivities.map(({ country, role, headings }) =>
      [vocabulary.country(country), vocabulary.role(role), headings.join(' ')].filter(Boolean).join(' · '),
    ),
  presence: ({ presence }, { vocabulary }) => present(presence && vocabulary.word('presence', presence)),
  presenceSought: ({ presenceSought }, { vocabulary }) =>
    present(presenceSought && vocabulary.word('presenceSought', presenceSought)),
  size: ({ size }, { vocabulary }) => present(size && vocabulary.word('size', size)),
  sizesSought: ({ sizesSought }, { vocabulary }) => sizesSought.map((code) => vocabulary.word('size', code)),
  yearFounded: ({ yearFounded }) => present(yearFounded === null ? null : String(yearFounded)),
  tradeTerms: ({ tradeTerms }) => tradeTerms,
  seniority: ({ seniority }, { vocabulary }) => present(seniority && vocabulary.word('seniority', seniority)),
  meetingsPerSession: ({ meetingsPerSession }) =>
    present(meetingsPerSession === null ? null : String(meetingsPerSession)),
  validUntil: ({ validUntil }) => present(validUntil),
  consentsToMatching: ({ consentsToMatching }, { t }) =>
    consentsToMatching === null ? [] : [t(consentsToMatching ? 'yes' : 'no')],
  isRestricted: ({ isRestricted }, { t }) => [t(isRestricted ? 'yes' : 'no')],
  description: ({ description }, { vocabulary }) =>
    Object.entries(description).map(([locale, text]) => `${vocabulary.language(locale)}: ${text}`),
  een: ({ een }) => Object.values(een).flatMap(present),
};

/** Whether it is the name of a field of profiles. */
export const isProfileField = (name: string): name is ProfileField => Object.hasOwn(tellByField, name);

/** What a profile says in one field, in words; empty where it says nothing. */
export function tellField(field: ProfileField, profile: MarketProfile, words: Words): readonly string[] {
  return tellByField[field](profile, words);
}
