import type { MatchProfile } from '../model/match-profile.js';
import { wordsOf } from './words.js';

/** How fast a repeated word stops adding (k1) and how much long texts are discounted (b): the usual values of BM25. */
const saturation = 1.2;
const lengthDiscount = 0.75;

/** What the texts of one language, of both sides, say of their words. */
export interface TextStatistics {
  /** How much a word tells, above 0; a word of no text counts as one of a single text. */
  readonly rarity: (word: string) => number;
  /** The mean number of words of a text. */
  readonly meanLength: number;
}

/** The word statistics of one language over all profiles that have a text in it. */
export function textStatistics(profiles: readonly MatchProfile[], language: string): TextStatistics {
  const textsWithWord = new Map<string, number>();
  let texts = 0;
  let length = 0;
  for (const profile of profiles) {
    const counts = wordCounts(profile, language);
    if (counts.size === 0) continue;
    texts += 1;
    for (const [word, count] of counts) {
      length += count;
      textsWithWord.set(word, (textsWithWord.get(word) ?? 0) + 1);
    }
  }
  const rarityAt = (count: number): number => Math.log(1 + (texts - count + 0.5) / (count + 0.5));
  return { rarity: (word) => rarityAt(textsWithWord.get(word) ?? 1), meanLength: texts === 0 ? 1 : length / texts };
}

/**
 * A profile's text as a document of BM25: the weight of each of its words (Robertson and Zaragoza, "The probabilistic
 * relevance framework: BM25 and beyond", 2009). Empty when it has no words in the language.
 */
export function weighedWords(
  profile: MatchProfile,
  language: string,
  { rarity, meanLength }: TextStatistics,
): ReadonlyMap<string, number> {
  const counts = wordCounts(profile, language);
  const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const discount = saturation * (1 - lengthDiscount + (lengthDiscount * length) / meanLength);
  return new Map(
    [...counts].map(([word, count]) => [word, (rarity(word) * count * (saturation + 1)) / (count + discount)]),
  );
}

function wordCounts(profile: MatchProfile, language: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const text = profile.texts.find((candidate) => candidate.language === language)?.text ?? '';
  for (const word of wordsOf(text, language)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
