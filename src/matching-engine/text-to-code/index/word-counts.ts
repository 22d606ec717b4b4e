import type { CodeText } from '../code-catalogue.js';
import { affirmedText } from '../words/affirmed-text.js';
import type { WordSplitter } from '../words/split-words.js';

/** How often each stem occurs. */
export type WordCounts = ReadonlyMap<string, number>;

/** Counts the words that texts affirm. */
export function wordCounts(texts: readonly CodeText[], splitter: WordSplitter): WordCounts {
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    for (const { stem } of splitter.split(affirmedText(text, splitter.language))) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return counts;
}

/** How fast a repeated word stops adding, and how much long texts are discounted, in BM25. */
const saturation = 1.2;
const lengthDiscount = 0.5;

/**
 * What each word of a text is worth, by document, in BM25 (Robertson and Zaragoza, "The probabilistic relevance
 * framework: BM25 and beyond", 2009) without the rarity of the word: 0 where it is absent, below 2.2 however often it
 * stands there.
 */
export function saturated(documents: readonly WordCounts[]): (document: number, stem: string) => number {
  const lengths = documents.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const written = lengths.filter((length) => length > 0);
  const meanLength = written.reduce((sum, length) => sum + length, 0) / Math.max(1, written.length);
  return (document, stem) => {
    const count = documents[document]!.get(stem) ?? 0;
    if (count === 0) return 0;
    const discount = 1 - lengthDiscount + (lengthDiscount * lengths[document]!) / meanLength;
    return (count * (saturation + 1)) / (count + saturation * discount);
  };
}
