import { LETTER_PAIRS, NAMING_LOCALES, plainName } from './letter-pairs.js';

/** Codes by CLDR, which ships with the runtime; withdrawn codes (`iw`) lead to their successor and do not count. */
const languageCodes: ReadonlySet<string> = new Set(
  LETTER_PAIRS.filter((code) => namesIn('en').of(code) !== undefined && new Intl.Locale(code).language === code),
);

const codeByName: ReadonlyMap<string, string> = new Map(
  NAMING_LOCALES.flatMap((locale) => {
    const names = namesIn(locale);
    return [...languageCodes].map((code) => [plainName(names.of(code) ?? code), code] as const);
  }),
);

/** Whether that is an ISO 639-1 code, in small letters. */
export function isLanguageCode(code: string): boolean {
  return languageCodes.has(code);
}

/** The code of the language that a text names by code or by its name in one of our languages, or null. */
export function languageCodeOf(text: string): string | null {
  const code = text.trim().toLowerCase();
  return languageCodes.has(code) ? code : (codeByName.get(plainName(text)) ?? null);
}

function namesIn(locale: string): Intl.DisplayNames {
  return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
}
