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

/** What one code is called in a language: in its label, and in words of the trade. */
export interface CodeNames {
  readonly label: string;
  readonly tradeWords: string;
}

/**
 * The stems that name products: those of labels, unless too many codes are called so in whatever words. Words of the trade
 * alone do not count: among them are those of any phrase, such as "by the day".
 */
export function tellingStems(namesOfCodes: readonly CodeNames[], language: SearchLanguage): readonly string[] {
  const stemsOf = (text: string): readonly string[] => wordsOf(text, language).map((word) => stemOf(word, language));
  const codesByStem = new Map<string, number>();
  const labelled = new Set<string>();
  for (const { label, tradeWords } of namesOfCodes) {
    const ofLabel = stemsOf(label);
    for (const stem of ofLabel) labelled.add(stem);
    for (const stem of new Set([...ofLabel, ...stemsOf(tradeWords)])) {
      codesByStem.set(stem, (codesByStem.get(stem) ?? 0) + 1);
    }
  }
  const most = Math.max(1, largestShareOfCodes * namesOfCodes.length);
  return [...codesByStem]
    .filter(([stem, codes]) => codes <= most && labelled.has(stem) && /\p{L}/u.test(stem))
    .map(([stem]) => stem)
    .sort();
}

/** Whether a word tells what is traded; every word does of a language of which nothing is known. */
export function wordJudge(stems: TellingStems): (word: string, language: string) => boolean {
  const known = new Map(Object.entries(stems).map(([language, telling]) => [language, new Set(telling)]));
  return (word, language) => known.get(language)?.has(stemOf(word, language as SearchLanguage)) ?? true;
}
