import { countryCodeOf } from '../country.js';
import { languageCodeOf } from '../language.js';
import type { ContactField, ContactReadings } from './listed-contact.js';
import type { FieldName, ParticipantFields } from './participant-fields.js';

/** What a written code is in the edition in force: known, a section, of another edition with what took its place, or no code. */
export type WrittenCode =
  | { readonly kind: 'known'; readonly code: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'too-broad'; readonly code: string }
  | { readonly kind: 'another-edition'; readonly edition: string; readonly successors: readonly string[] };

/** Knowledge of other parts of the product that a row is checked against. Null means "there is no such thing". */
export interface ImportVocabulary {
  readonly productCode: (scheme: 'HS' | 'ATECO', text: string) => WrittenCode;
  readonly partnerRole: (text: string) => string | null;
  /** The one way of writing a certificate. */
  readonly certificate: (text: string) => string;
  readonly contact: ContactReadings;
}

/** Something wrong in a cell: the key of a sentence, and the text it is about. */
export interface CellProblem {
  readonly problem: string;
  readonly value: string | null;
  /** There is a text, and it is told to nobody: it may be how somebody is reached. */
  readonly isWithheld?: boolean;
  /** Of a code of another edition: which, and the codes that took its place. */
  readonly edition?: string;
  readonly successors?: readonly string[];
}

/** What a cell comes to: a value for its field, or what is wrong with it. */
export type Reading<Value> =
  | { readonly value: Value; readonly problems?: undefined }
  | { readonly value?: undefined; readonly problems: readonly CellProblem[] };

type Read<Value> = (text: string, vocabulary: ImportVocabulary) => Reading<Value>;
type FieldReadings = { readonly [Name in FieldName]: Read<ParticipantFields[Name]> };

const NAME_CHARACTERS = 200;
const DESCRIPTION_CHARACTERS = 5000;
const LIST_ITEM_CHARACTERS = 60;
const MAXIMUM_LIST_ITEMS = 100;
const MAXIMUM_MEETINGS_ACCEPTED = 200;
const LIST_SEPARATORS = /[;|,\n]/;
const YES: ReadonlySet<string> = new Set(['true', 'yes', 'y', 'si', 'sì', 's', 'vero', '1', 'x', 'да', 'ha']);
const NO: ReadonlySet<string> = new Set(['false', 'no', 'n', 'falso', '0', 'нет', "yo'q", '-']);
/** Longer values are cut where they are shown beside their problem. */
const SHOWN_CHARACTERS = 80;
const HALF_A_CHARACTER = /\p{Surrogate}$/u;

/** How the text of a cell becomes the value of its field. What a blank cell says is not decided here. */
export const fieldReadings: FieldReadings = {
  externalReference: text(NAME_CHARACTERS),
  name: text(NAME_CHARACTERS),
  isSynthetic: readFlag,
  countryCode: readCountry,
  province: text(NAME_CHARACTERS),
  city: text(NAME_CHARACTERS),
  website: readWebsite,
  atecoCodes: list((item, { productCode }) => codeReading('unknown-ateco-code', item, productCode('ATECO', item))),
  hsCodes: list((item, { productCode }) => codeReading('unknown-hs-code', item, productCode('HS', item))),
  roles: list((item, { partnerRole }) => knownOr('unknown-role', item, partnerRole(item))),
  targetCountries: list((item) => knownOr('unknown-country', item, countryCodeOf(item))),
  languages: list((item) => knownOr('unknown-language', item, languageCodeOf(item))),
  certifications: list((item, { certificate }) => ({ value: certificate(item) })),
  descriptionIt: text(DESCRIPTION_CHARACTERS),
  descriptionEn: text(DESCRIPTION_CHARACTERS),
  descriptionRu: text(DESCRIPTION_CHARACTERS),
  descriptionUz: text(DESCRIPTION_CHARACTERS),
  maximumMeetings: readMaximumMeetings,
  email: contact('email', 'not-an-email'),
  phone: contact('phone', 'not-a-telephone'),
  messageLanguage: contact('messageLanguage', 'not-a-message-language'),
  timeZone: contact('timeZone', 'not-a-time-zone'),
};

function wrong(problem: string, value: string): { readonly problems: readonly CellProblem[] } {
  return { problems: [{ problem, value: shownPartOf(value) }] };
}

/** Cut between characters: half of one could not be stored. */
function shownPartOf(value: string): string {
  return value.slice(0, SHOWN_CHARACTERS).replace(HALF_A_CHARACTER, '');
}

function text(maximumCharacters: number): Read<string> {
  return (given) => (given.length > maximumCharacters ? wrong('too-long', given) : { value: given });
}

function readFlag(given: string): Reading<boolean> {
  const word = given.toLowerCase();
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : wrong('not-yes-or-no', given);
}

function readCountry(given: string): Reading<string> {
  if (given.length > NAME_CHARACTERS) return wrong('too-long', given);
  const code = countryCodeOf(given);
  return code === null ? wrong('unknown-country', given) : { value: code };
}

/** Only addresses of the web: a link that does something else when it is clicked must not get in. */
function readWebsite(given: string): Reading<string> {
  if (given.length > NAME_CHARACTERS) return wrong('too-long', given);
  const address = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  const isAddress = URL.canParse(address) && /^[^\s@]+\.[^\s@.]{2,}$/.test(new URL(address).hostname);
  return isAddress && !/\s/.test(given) ? { value: address } : wrong('not-a-website', given);
}

/**
 * A whole number, also as a program writes it that shows one or two decimals. Signs before three digits part thousands:
 * `1.000` is a thousand, whichever language it is written in, and never one.
 */
function readMaximumMeetings(given: string): Reading<number> {
  if (!/^\d{1,3}([.,'’\s]?\d{3})*([.,]00?)?$/.test(given)) return wrong('not-a-number', given);
  const count = Number(given.replace(/[.,]00?$/, '').replace(/\D/g, ''));
  return count >= 1 && count <= MAXIMUM_MEETINGS_ACCEPTED ? { value: count } : wrong('number-out-of-range', given);
}

function knownOr(problem: string, item: string, code: string | null): Reading<string> {
  return code === null ? { problems: [{ problem, value: item }] } : { value: code };
}

/** A code that is one no more is told with what it became, so that somebody can choose. */
function codeReading(problem: string, item: string, written: WrittenCode): Reading<string> {
  if (written.kind === 'known') return { value: written.code };
  if (written.kind === 'unknown') return { problems: [{ problem, value: item }] };
  if (written.kind === 'too-broad') return { problems: [{ problem: 'code-too-broad', value: item }] };
  const { edition, successors } = written;
  const outcome = successors.length === 0 ? 'code-withdrawn' : 'code-replaced';
  return { problems: [{ problem: outcome, value: item, edition, successors }] };
}

/** What is wrong is told without the text: how people are reached is kept nowhere beside the list and the contact itself. */
function contact(field: ContactField, problem: string): Read<string> {
  return (given, vocabulary) => {
    const kept = vocabulary.contact[field](field === 'messageLanguage' ? (languageCodeOf(given) ?? given) : given);
    return kept === null ? { problems: [{ problem, value: null, isWithheld: true }] } : { value: kept };
  };
}

/** Several values in one cell, each once; all that is wrong with them is told together. */
function list(readItem: (item: string, vocabulary: ImportVocabulary) => Reading<string>): Read<readonly string[]> {
  return (given, vocabulary) => {
    const items = given
      .split(LIST_SEPARATORS)
      .map((item) => item.trim())
      .filter((item) => item !== '');
    if (items.length > MAXIMUM_LIST_ITEMS) return wrong('too-many-values', given);
    const tooLong = items.find((item) => item.length > LIST_ITEM_CHARACTERS);
    if (tooLong !== undefined) return wrong('too-long', tooLong);
    const read = items.map((item) => readItem(item, vocabulary));
    const problems = read.flatMap((reading) => reading.problems ?? []);
    if (problems.length > 0) return { problems };
    return { value: [...new Set(read.flatMap(({ value }) => value ?? []))] };
  };
}
