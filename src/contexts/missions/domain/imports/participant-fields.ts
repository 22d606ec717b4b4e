import { type ListedContact, withKnownWriting } from './listed-contact.js';

/**
 * Everything a list of participants can say of one company, field by field. Rows of a file, what is stored, and what
 * is to be stored are all held in this one form, so that "unchanged" is a plain comparison.
 */
export interface ParticipantFields extends ListedContact {
  readonly externalReference: string | null;
  readonly name: string;
  readonly isSynthetic: boolean;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  readonly province: string | null;
  readonly city: string | null;
  readonly website: string | null;
  readonly atecoCodes: readonly string[];
  readonly hsCodes: readonly string[];
  readonly roles: readonly string[];
  readonly targetCountries: readonly string[];
  readonly languages: readonly string[];
  readonly certifications: readonly string[];
  readonly descriptionIt: string | null;
  readonly descriptionEn: string | null;
  readonly descriptionRu: string | null;
  readonly descriptionUz: string | null;
  readonly maximumMeetings: number;
}

export type FieldName = keyof ParticipantFields;

/** What a row says: the fields whose columns the file has. A field that it lacks keeps its stored value. */
export type StatedFields = Partial<ParticipantFields>;

/** A day and a half of half-hour slots leaves a small firm time to breathe; the organiser can say otherwise by column. */
const DEFAULT_MAXIMUM_MEETINGS = 10;

/** What holds for a participant of whom a list does not say otherwise: the delegation travels from Italy. */
export const UNSTATED_FIELDS: ParticipantFields = {
  externalReference: null,
  name: '',
  isSynthetic: false,
  countryCode: 'IT',
  province: null,
  city: null,
  website: null,
  atecoCodes: [],
  hsCodes: [],
  roles: [],
  targetCountries: [],
  languages: [],
  certifications: [],
  descriptionIt: null,
  descriptionEn: null,
  descriptionRu: null,
  descriptionUz: null,
  maximumMeetings: DEFAULT_MAXIMUM_MEETINGS,
  email: null,
  phone: null,
  messageLanguage: null,
  timeZone: null,
};

/** Stored fields as a row changes them. */
export function withStated(fields: ParticipantFields, stated: StatedFields): ParticipantFields {
  return { ...fields, ...withKnownWriting(stated, fields) };
}

/** Whether two states of a participant are the same, field by field and in the same order within lists. */
export function sameFields(one: ParticipantFields, other: ParticipantFields): boolean {
  const names = Object.keys(UNSTATED_FIELDS) as FieldName[];
  return names.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}
