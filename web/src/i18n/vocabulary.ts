import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';

/** Lists of codes that have their words in the vocabulary. */
export type WordList =
  'term' | 'segment' | 'channel' | 'size' | 'seniority' | 'presence' | 'presenceSought' | 'level' | 'stage' | 'rights';

/** Words for codes that come from the server. A code without words is shown as it is, never hidden. */
export interface Vocabulary {
  readonly country: (countryCode: string) => string;
  readonly language: (languageCode: string) => string;
  readonly role: (role: string) => string;
  readonly certification: (certification: string) => string;
  /** A word of any other list of codes. */
  readonly word: (list: WordList, code: string) => string;
  readonly list: (words: readonly string[]) => string;
  /** A list of names that may be lists themselves: where one of several holds a comma or semicolon, all stand in quotation marks. */
  readonly names: (names: readonly string[]) => string;
}

export function useVocabulary(): Vocabulary {
  const { i18n } = useTranslation();
  return vocabularyOf(i18n);
}

export function vocabularyOf(i18n: I18n): Vocabulary {
  const locale = i18n.language;
  const list = (words: readonly string[]): string =>
    new Intl.ListFormat(locale === 'uz' ? 'en' : locale, listStyle(locale)).format(words);
  const quoted = (name: string): string => translateKnown(i18n, 'vocabulary', 'quoted', { name }) ?? name;
  return {
    country: (code) => translateKnown(i18n, 'vocabulary', `country.${code}`) ?? browserName(locale, 'region', code),
    language: (code) => translateKnown(i18n, 'vocabulary', `language.${code}`) ?? browserName(locale, 'language', code),
    role: (code) => translateKnown(i18n, 'vocabulary', `role.${code}`) ?? code,
    certification: (code) => translateKnown(i18n, 'vocabulary', `certification.${code}`) ?? code,
    word: (list, code) => translateKnown(i18n, 'vocabulary', `${list}.${code}`) ?? code,
    list,
    names: (names) => list(names.length > 1 && names.some((name) => PAUSE.test(name)) ? names.map(quoted) : names),
  };
}

/** What a name must not hold to stand in a list as it is. */
const PAUSE = /[,;]/;

/** Browsers lack Uzbek lists; "a, b, c" without a word for "and" is right in every language. */
const listStyle = (locale: string): Intl.ListFormatOptions =>
  locale === 'uz' ? { type: 'unit', style: 'short' } : { type: 'conjunction' };

function browserName(locale: string, type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    return code; // Not a code at all.
  }
}

/** The text of a key that is put together from a code, or null when nobody has written it. */
export function translateKnown(
  i18n: I18n,
  namespace: string,
  key: string,
  facts: Record<string, unknown> = {},
): string | null {
  const fullKey = `${namespace}:${key}`;
  if (!i18n.exists(fullKey, facts)) return null;
  // Keys made from codes cannot be checked by the compiler: `exists` has just done it.
  const translate = i18n.t as unknown as (key: string, facts: Record<string, unknown>) => string;
  return translate(fullKey, facts);
}
