import { type SearchLanguage, stemOf } from '../text-to-code/stemming/stem.js';
import { stopWordsByLanguage } from './stop-words.js';
import type { TellingStems } from './telling-stems.js';
import { wordsOf } from './words.js';

const languages: readonly SearchLanguage[] = ['it', 'en', 'ru'];

/**
 * Tells in which language a short text is written, by its words that bind others and by those that name goods there.
 * @returns a function that answers null where no language knows a word, or two know as many
 */
export function languageReader(stems: TellingStems): (text: string) => SearchLanguage | null {
  const naming = new Map(languages.map((language) => [language, new Set(stems[language])]));
  const known = (text: string, language: SearchLanguage): number => {
    const binding = stopWordsByLanguage.get(language);
    // In the reading of no language nothing is left out, and words that bind are there to be counted.
    return wordsOf(text, '').filter(
      (word) => binding?.has(word) === true || naming.get(language)?.has(stemOf(word, language)) === true,
    ).length;
  };
  return (text) => {
    const counts = languages.map((language) => ({ language, count: known(text, language) }));
    const most = Math.max(...counts.map(({ count }) => count));
    const [likeliest, ...others] = counts.filter(({ count }) => count === most);
    return most === 0 || others.length > 0 || likeliest === undefined ? null : likeliest.language;
  };
}
