import { type CodeNames, type TellingStems, tellingStems } from '../../../matching-engine/index.js';

/** The words that tell what is traded, from what codes are called in each language. */
export function tellingWords(namesIn: (language: 'it' | 'en' | 'ru') => readonly CodeNames[]): TellingStems {
  const stemsIn = (language: 'it' | 'en' | 'ru'): readonly string[] => tellingStems(namesIn(language), language);
  return { it: stemsIn('it'), en: stemsIn('en'), ru: stemsIn('ru') };
}
