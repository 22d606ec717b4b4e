import { LETTER_PAIRS, NAMING_LOCALES, plainName } from './letter-pairs.js';

/** Unions and private codes, which CLDR names beside countries. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** Codes by CLDR, which ships with the runtime; withdrawn codes (`SU`) lead to their successor and do not count. */
const countryCodes: ReadonlySet<string> = new Set(
  LETTER_PAIRS.map((pair) => pair.toUpperCase()).filter(
    (code) =>
      !NO_COUNTRIES.has(code) && namesIn('en').of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code,
  ),
);

const codeByName: ReadonlyMap<string, string> = new Map(
  NAMING_LOCALES.flatMap((locale) => {
    const names = namesIn(locale);
    return [...countryCodes].map((code) => [plainName(names.of(code) ?? code), code] as const);
  }),
);

/** Whether that is an ISO 3166-1 alpha-2 code, in capitals. */
export function isCountryCode(code: string): boolean {
  return countryCodes.has(code);
}

/** The code of the country that a text names by code or by its name in one of our languages, or null. */
export function countryCodeOf(text: string): string | null {
  const code = text.trim().toUpperCase();
  return countryCodes.has(code) ? code : (codeByName.get(plainName(text)) ?? null);
}

function namesIn(locale: string): Intl.DisplayNames {
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
}
