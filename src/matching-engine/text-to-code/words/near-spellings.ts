import { spellingDistance } from './spelling-distance.js';

/** A word that is spelled nearly as another, and how near: 1 for the same. */
export interface NearSpelling {
  readonly word: string;
  readonly nearness: number;
}

/** Shorter words differ too easily by one letter to be a slip of the finger. */
const shortestWord = 5;
/** From this length on, two slips are believed. */
const longWord = 9;
const mostAnswers = 3;
/** Words with fewer trigrams in common, of those that both have, are not looked at. */
const leastOverlap = 0.25;
/** From this part on, words are forms of one another even if more letters differ: `silencers`, `silencing`. */
const kinOverlap = 0.55;
const nearnessOfKin = 0.5;
const nearnessLostPerSlip = 0.2;

/** Finds, for a word that is in no text, those in the texts that it may be meant to be. */
export class NearSpellings {
  readonly #words: readonly string[];
  readonly #wordsByTrigram = new Map<string, number[]>();

  constructor(words: readonly string[]) {
    this.#words = words.filter((word) => word.length >= shortestWord - 1 && !/\d/.test(word));
    this.#words.forEach((word, index) => {
      for (const trigram of trigramsOf(word)) {
        const indices = this.#wordsByTrigram.get(trigram);
        if (indices === undefined) this.#wordsByTrigram.set(trigram, [index]);
        else indices.push(index);
      }
    });
  }

  /** At most three, the nearest first; none for short words and for words with digits. */
  of(word: string): readonly NearSpelling[] {
    if (word.length < shortestWord || /\d/.test(word)) return [];
    const trigrams = trigramsOf(word);
    const near: NearSpelling[] = [];
    for (const [index, shared] of this.#sharedTrigrams(trigrams)) {
      const other = this.#words[index]!;
      const overlap = (2 * shared) / (trigrams.size + other.length);
      if (overlap < leastOverlap) continue;
      const nearness = nearnessOf(word, other, overlap);
      if (nearness > 0) near.push({ word: other, nearness });
    }
    return near.sort(nearestFirst).slice(0, mostAnswers);
  }

  #sharedTrigrams(trigrams: ReadonlySet<string>): ReadonlyMap<number, number> {
    const shared = new Map<number, number>();
    for (const trigram of trigrams) {
      for (const index of this.#wordsByTrigram.get(trigram) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    return shared;
  }
}

function nearnessOf(word: string, other: string, overlap: number): number {
  const limit = word.length >= longWord ? 2 : 1;
  const slips = spellingDistance(word, other, limit);
  if (slips <= limit) return 1 - slips * nearnessLostPerSlip;
  return overlap >= kinOverlap && word.startsWith(other.charAt(0)) ? nearnessOfKin * overlap : 0;
}

function nearestFirst(left: NearSpelling, right: NearSpelling): number {
  return right.nearness - left.nearness || (left.word < right.word ? -1 : 1);
}

/** The trigrams of a word with its ends marked: as many as it has letters. */
function trigramsOf(word: string): ReadonlySet<string> {
  const marked = `^${word}$`;
  return new Set(Array.from({ length: marked.length - 2 }, (_, start) => marked.slice(start, start + 3)));
}
