import { InvertedIndex } from '../../sparse/inverted-index.js';
import { RowSums } from '../../sparse/row-sums.js';

const phraseEnds = /[,;:()"“”]| and | or | e | ed | o | и | или | incl\. | e\.g\. /u;

/** The phrases of a text: what stands between pauses and conjunctions. */
export function phrasesOf(text: string): readonly string[] {
  return text.split(phraseEnds).filter((phrase) => phrase.trim() !== '');
}

/** A phrase of an answer, by the keys of its words, each once. */
export interface AnswerPhrase {
  readonly answer: number;
  readonly keys: readonly number[];
}

/** Finds the phrase of each answer that comes nearest to what was asked. */
export class PhraseIndex {
  readonly #index: InvertedIndex;
  readonly #answers: Int32Array;
  readonly #weights: Float64Array;
  readonly #matched: RowSums;

  /** @param rarity what each word weighs, by key */
  constructor(phrases: readonly AnswerPhrase[], rarity: Float64Array) {
    this.#index = new InvertedIndex(
      phrases.map(({ keys }) => ({
        keys: Int32Array.from(keys),
        weights: Float64Array.from(keys, (key) => rarity[key]!),
      })),
    );
    this.#answers = Int32Array.from(phrases, ({ answer }) => answer);
    this.#weights = Float64Array.from(phrases, ({ keys }) => keys.reduce((sum, key) => sum + rarity[key]!, 0));
    this.#matched = new RowSums(phrases.length);
  }

  /**
   * Adds to each answer `factor` times the likeness of its nearest phrase: the squared cosine of phrase and question, 1
   * when they have the same words.
   * @param amounts how much of each word is asked for, by key: its rarity, or less
   * @param total the rarity of all words asked for, the unknown ones too
   */
  addLikeness(amounts: ReadonlyMap<number, number>, total: number, factor: number, to: Float64Array): void {
    for (const [key, amount] of amounts) this.#index.addToRows(key, amount, this.#matched);
    const best = new Map<number, number>();
    for (let entry = 0; entry < this.#matched.touchedCount; entry += 1) {
      const phrase = this.#matched.touched[entry]!;
      const matched = this.#matched.sums[phrase]!;
      const likeness = Math.min(1, (matched * matched) / (this.#weights[phrase]! * total));
      const answer = this.#answers[phrase]!;
      if (likeness > (best.get(answer) ?? 0)) best.set(answer, likeness);
    }
    this.#matched.clear();
    for (const [answer, likeness] of best) to[answer]! += factor * likeness;
  }
}
