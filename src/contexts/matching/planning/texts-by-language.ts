import type { ProductText } from '../../../matching-engine/index.js';
import type { Candidate } from './candidate.js';

type Written = Pick<Candidate, 'side' | 'description' | 'productTexts' | 'languages'>;

/** What most of a side write in who state no language. */
const usualLanguage: Readonly<Record<Candidate['side'], string>> = { sme: 'it', buyer: 'en' };

/**
 * All that a company writes, one text for each language. What it says of single products counts in the language that its
 * words tell, else in the first that the company speaks.
 */
export function textsByLanguage(
  { side, description, productTexts, languages }: Written,
  languageOf: (text: string) => string | null,
): readonly ProductText[] {
  const parts = new Map<string, string[]>();
  const add = (language: string, text: string | undefined): void => {
    if (text === undefined || text.trim() === '') return;
    parts.set(language, [...(parts.get(language) ?? []), text.trim()]);
  };
  for (const [language, text] of Object.entries(description)) add(language, text);
  for (const text of productTexts) add(languageOf(text) ?? languages[0] ?? usualLanguage[side], text);
  return [...parts].map(([language, texts]) => ({ language, text: texts.join(' ') }));
}
