import { withPlainApostrophes } from './apostrophes.js';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** `aa` to `zz`: where the codes of countries (ISO 3166-1 alpha-2) and languages (ISO 639-1) are to be found. */
export const LETTER_PAIRS: readonly string[] = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** The languages in which people write the names of countries and languages to us. */
export const NAMING_LOCALES = ['en', 'it', 'ru', 'uz'] as const;

/** How names are compared: case and marks apart, and whichever apostrophe is written. */
export function plainName(name: string): string {
  return withPlainApostrophes(name)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim();
}
