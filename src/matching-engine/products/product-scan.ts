import { CoverSums } from '../sparse/cover-sums.js';
import { RowSums } from '../sparse/row-sums.js';
import type { Nearness } from './nearness.js';
import type { ProductSide, TextRows } from './product-side.js';
import { coversEnough, isRelatedByCodes, surelyUnrelated, tellEnough } from './relatedness.js';

/** Marks in the sums of places: whatever only reaches a place adds 1, who states it 2 more. */
const reachedMark = 1;
const statedMark = 65536;

/**
 * Compares the products of one company with those of the whole other side, through inverted indexes: only companies that
 * share a code or a word are ever visited. The buffers are used again for the next company.
 */
export class ProductScan {
  /** How many of the other side are related, and where they stand; in no order. */
  relatedCount = 0;
  readonly related: Int32Array;
  readonly #queries: ProductSide;
  readonly #targets: ProductSide;
  readonly #codes: readonly RowSums[];
  /** By language: how much of the query each target's text covers (`ofRow`), and the other way (`ofAsker`). */
  readonly #covers: readonly CoverSums[];
  readonly #places: RowSums;
  readonly #isRelated: Uint8Array;
  /** By kind of business: its weight in the company that is loaded. */
  readonly #conceptWeights: Float64Array;
  #query = 0;

  constructor(queries: ProductSide, targets: ProductSide) {
    this.#queries = queries;
    this.#targets = targets;
    const sums = (): RowSums => new RowSums(targets.size);
    this.#codes = targets.codes.map(sums);
    this.#covers = targets.texts.map(() => new CoverSums(targets.size));
    this.#places = sums();
    this.#conceptWeights = new Float64Array(targets.conceptCount);
    this.related = new Int32Array(targets.size);
    this.#isRelated = new Uint8Array(targets.size);
  }

  /** Compares the company at `query` with all of the other side. */
  load(query: number): void {
    this.#query = query;
    this.#clear();
    this.#queries.codes.forEach((rows, index) => {
      const { keys, weights } = rows.at(query);
      const sums = this.#codes[index]!;
      const postings = this.#targets.codes[index]!.index;
      for (let entry = 0; entry < keys.length; entry += 1) postings.addWeights(keys[entry]!, weights[entry]!, sums);
    });
    this.#queries.texts.forEach((rows, language) => {
      this.#loadTexts(rows, language);
    });
    this.#loadPlaces();
    this.#findRelated();
  }

  /** From 0 to 1; `NaN` when the two share no nomenclature. Agreement in either of two is agreement. */
  codeLikeness(target: number): number {
    let likeness = Number.NaN;
    for (let index = 0; index < this.#codes.length; index += 1) {
      if (this.#queries.codes[index]!.isEmpty(this.#query) || this.#targets.codes[index]!.isEmpty(target)) continue;
      const own = this.#codes[index]!.sums[target]!;
      likeness = likeness >= own ? likeness : own;
    }
    return likeness;
  }

  /** How alike the kinds of business are, from 0 to 1; `NaN` when one of the two is of no known kind. */
  conceptLikeness(target: number): number {
    const { keys, weights } = this.#targets.concepts.at(target);
    if (keys.length === 0 || this.#queries.concepts.isEmpty(this.#query)) return Number.NaN;
    let sum = 0;
    for (let entry = 0; entry < keys.length; entry += 1) sum += weights[entry]! * this.#conceptWeights[keys[entry]!]!;
    return Math.min(1, sum);
  }

  nearness(target: number): Nearness {
    const marks = this.#places.sums[target]!;
    if (marks >= statedMark) return 'stated';
    return marks > 0 ? 'akin' : 'apart';
  }

  /** The language, by position, in which the texts of the two are most alike; -1 when they share none. */
  bestLanguage(target: number): number {
    let best = -1;
    let bestSum = -1;
    for (let language = 0; language < this.#targets.texts.length; language += 1) {
      const own = this.#queries.texts[language]!.ownScores[this.#query]!;
      const other = this.#targets.texts[language]!.ownScores[target]!;
      if (own === 0 || other === 0) continue;
      const sum = this.queryCovered(target, language) + this.targetCovered(target, language);
      if (sum > bestSum) {
        best = language;
        bestSum = sum;
      }
    }
    return best;
  }

  /** How much of the text of the company that was loaded the other's covers, from 0 to 1. */
  queryCovered(target: number, language: number): number {
    const own = this.#queries.texts[language]!.ownScores[this.#query]!;
    return Math.min(1, this.#covers[language]!.ofRow[target]! / own);
  }

  /** How much of the other's text that of the company that was loaded covers, from 0 to 1. */
  targetCovered(target: number, language: number): number {
    return Math.min(1, this.#covers[language]!.ofAsker[target]! / this.#targets.texts[language]!.ownScores[target]!);
  }

  /** How many words the texts of the two have in common that tell what is traded. */
  tellingWords(target: number, language: number): number {
    const own = this.#queries.texts[language]!.tellingWords[this.#query]!;
    const others = this.#targets.texts[language]!.tellingWords[target]!;
    let common = 0;
    for (const word of own) if (others.includes(word)) common += 1;
    return common;
  }

  #loadTexts(rows: TextRows, language: number): void {
    const { keys, weights } = rows.words.at(this.#query);
    const postings = this.#targets.texts[language]!.words.index;
    const covers = this.#covers[language]!;
    for (let entry = 0; entry < keys.length; entry += 1) postings.addCover(keys[entry]!, weights[entry]!, covers);
  }

  #loadPlaces(): void {
    for (const key of this.#queries.reachedPlaces.at(this.#query).keys) {
      this.#targets.reachedPlaces.index.addToRows(key, reachedMark, this.#places);
    }
    for (const key of this.#queries.statedPlaces.at(this.#query).keys) {
      this.#targets.statedPlaces.index.addToRows(key, statedMark, this.#places);
    }
    const { keys, weights } = this.#queries.concepts.at(this.#query);
    this.#conceptWeights.fill(0);
    for (let entry = 0; entry < keys.length; entry += 1) this.#conceptWeights[keys[entry]!] = weights[entry]!;
  }

  #findRelated(): void {
    for (let index = 0; index < this.#places.touchedCount; index += 1) {
      const target = this.#places.touched[index]!;
      if (isRelatedByCodes(this.codeLikeness(target), this.nearness(target))) this.#relate(target);
    }
    for (let language = 0; language < this.#covers.length; language += 1) this.#findRelatedBy(language);
  }

  /** Texts count in the language in which two companies are most alike, as in the score. */
  #findRelatedBy(language: number): void {
    const { ofRow, ofAsker, touched, touchedCount } = this.#covers[language]!;
    const { ownScores } = this.#targets.texts[language]!;
    const least = surelyUnrelated * this.#queries.texts[language]!.ownScores[this.#query]!;
    for (let index = 0; index < touchedCount; index += 1) {
      const target = touched[index]!;
      // Most texts share no more than a common word; the exact question divides.
      if (ofRow[target]! < least && ofAsker[target]! < surelyUnrelated * ownScores[target]!) continue;
      if (this.#isCoveredIn(target, language) && this.#isRelatedByText(target)) this.#relate(target);
    }
  }

  #isRelatedByText(target: number): boolean {
    const language = this.bestLanguage(target);
    return (
      this.#isCoveredIn(target, language) && tellEnough(this.tellingWords(target, language), this.codeLikeness(target))
    );
  }

  #isCoveredIn(target: number, language: number): boolean {
    return coversEnough(this.queryCovered(target, language), this.targetCovered(target, language));
  }

  #relate(target: number): void {
    if (this.#isRelated[target] === 1) return;
    this.#isRelated[target] = 1;
    this.related[this.relatedCount] = target;
    this.relatedCount += 1;
  }

  #clear(): void {
    for (let index = 0; index < this.relatedCount; index += 1) this.#isRelated[this.related[index]!] = 0;
    this.relatedCount = 0;
    this.#places.clear();
    for (const sums of [...this.#codes, ...this.#covers]) sums.clear();
  }
}
