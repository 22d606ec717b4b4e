import { type SearchLanguage, stemOf } from '../stemming/stem.js';
import { NearSpellings } from './near-spellings.js';
import { plainSpelling, type TextWord } from './split-words.js';

/** A stem that a word is read as, and how surely: 1 for the word's own. */
export interface Reading {
  readonly stem: string;
  readonly sureness: number;
}

const shortestPart = 4;
const surenessOfPart = 0.8;

/** All words of the texts of one language, and what a word that somebody types may mean among them. */
export class Vocabulary {
  readonly #stems = new Set<string>();
  readonly #stemBySpelling = new Map<string, string>();
  readonly #nearSpellings: NearSpellings;

  /** @param words the first of those that differ only in accents says how such a word is read */
  constructor(
    private readonly language: SearchLanguage,
    words: Iterable<TextWord>,
  ) {
    for (const { written, stem } of words) {
      this.#stems.add(stem);
      const spelling = plainSpelling(written);
      if (!this.#stemBySpelling.has(spelling)) this.#stemBySpelling.set(spelling, stem);
    }
    this.#nearSpellings = new NearSpellings([...this.#stemBySpelling.keys()].sort());
  }

  has(word: TextWord): boolean {
    return this.#stems.has(word.stem) || this.#stemBySpelling.has(plainSpelling(word.written));
  }

  /**
   * What the word is read as: itself where it is known, else the word of the same letters with accents (`attivita`), the
   * two words it is made of (`roadsweeper`), or words spelled nearly so. Empty when it cannot be read.
   */
  readingsOf({ written, stem }: TextWord): readonly Reading[] {
    if (this.#stems.has(stem)) return [{ stem, sureness: 1 }];
    const spelling = plainSpelling(written);
    const accented = this.#stemBySpelling.get(spelling);
    if (accented !== undefined) return [{ stem: accented, sureness: 1 }];
    const parts = this.#partsOf(spelling);
    return parts.length > 0 ? parts : this.#nearReadings(spelling);
  }

  /** The stem of two neighbouring words written as one, where the texts do so (`wall paper`); else `null`. */
  joinedStem(left: TextWord, right: TextWord): string | null {
    const stem = stemOf(left.written + right.written, this.language);
    return this.#stems.has(stem) ? stem : null;
  }

  /** The two known words a word is made of, cut where the shorter of them is longest. */
  #partsOf(spelling: string): readonly Reading[] {
    let cut = 0;
    for (let length = shortestPart; length <= spelling.length - shortestPart; length += 1) {
      const isCut = this.#isKnown(spelling.slice(0, length)) && this.#isKnown(spelling.slice(length));
      if (isCut && Math.abs(length * 2 - spelling.length) < Math.abs(cut * 2 - spelling.length)) cut = length;
    }
    if (cut === 0) return [];
    return [spelling.slice(0, cut), spelling.slice(cut)].map((part) => ({
      stem: this.#stemOfKnown(part),
      sureness: surenessOfPart,
    }));
  }

  #nearReadings(spelling: string): readonly Reading[] {
    const surenessByStem = new Map<string, number>();
    for (const { word, nearness } of this.#nearSpellings.of(spelling)) {
      const stem = this.#stemOfKnown(word);
      surenessByStem.set(stem, Math.max(nearness, surenessByStem.get(stem) ?? 0));
    }
    return [...surenessByStem].map(([stem, sureness]) => ({ stem, sureness }));
  }

  #isKnown(spelling: string): boolean {
    return this.#stemBySpelling.has(spelling) || this.#stems.has(stemOf(spelling, this.language));
  }

  #stemOfKnown(spelling: string): string {
    return this.#stemBySpelling.get(spelling) ?? stemOf(spelling, this.language);
  }
}
