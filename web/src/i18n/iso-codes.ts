/** Unions and private codes, which browsers name beside countries. */
const noCountries: ReadonlySet<string> = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
const pairs = letters.flatMap((first) => letters.map((second) => first + second));

/** Every country of ISO 3166-1 that the browser can name; withdrawn codes lead to their successor and are left out. */
export function countryCodes(): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return pairs.filter(
    (code) => !noCountries.has(code) && names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code,
  );
}

/** Every language of ISO 639-1 that the browser can name. */
export function languageCodes(): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return pairs
    .map((code) => code.toLowerCase())
    .filter((code) => names.of(code) !== undefined && new Intl.Locale(code).language === code);
}
