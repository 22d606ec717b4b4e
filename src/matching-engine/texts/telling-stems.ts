import { type SearchLanguage, stemOf } from '../text-to-code/stemming/stem.js';
import { wordsOf } from './words.js';

/** By language, the stems of words that tell what is traded. Other languages are not judged. */
export type TellingStems = Readonly<Partial<Record<SearchLanguage, readonly string[]>>>;

/**
 * A word that stands in the names of more than one code of a hundred names a manner of business and no product: of
 * machines, services, parts and articles there are some in every trade. The share goes by document frequency, as the
 * rarity of words does in search (Spärck Jones, "A statistical interpretation of term specificity", 1972).
 */
const largestShareOfCodes = 0.01;

/**
 * The stems that name products, from what codes are called: those that some code is called by, and not too many.
 *
 * @param namesOfCodes for each code all that it is called in the language
 */
export function tellingStems(namesOfCodes: readonly string[], language: SearchLanguage): readonly string[] {
  const codesByStem = new Map<string, number>();
  for (const names of namesOfCodes) {
    for (const stem of new Set(wordsOf(names, language).map((word) => stemOf(word, language)))) {
      codesByStem.set(stem, (codesByStem.get(stem) ?? 0) + 1);
    }
  }
  const most = Math.max(1, largestShareOfCodes * namesOfCodes.length);
  return [...codesByStem]
    .filter(([stem, codes]) => codes <= most && /\p{L}/u.test(stem))
    .map(([stem]) => stem)
    .sort();
}

/** Whether a word tells what is traded; every word does of a language of which nothing is known. */
export function wordJudge(stems: TellingStems): (word: string, language: string) => boolean {
  const known = new Map(Object.entries(stems).map(([language, telling]) => [language, new Set(telling)]));
  return (word, language) => known.get(language)?.has(stemOf(word, language as SearchLanguage)) ?? true;
}
