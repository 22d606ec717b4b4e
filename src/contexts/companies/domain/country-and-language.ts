/** Unions and private codes, which CLDR names beside countries. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether that is an ISO 3166-1 alpha-2 code in capitals, by CLDR; withdrawn codes lead to their successor and are none. */
export function isCountryCode(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRIES.has(code)) return false;
  return countryNames.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code;
}

/** Whether that is an ISO 639-1 code in small letters, by CLDR. */
export function isLanguageCode(code: string): boolean {
  return /^[a-z]{2}$/.test(code) && languageNames.of(code) !== undefined && new Intl.Locale(code).language === code;
}
