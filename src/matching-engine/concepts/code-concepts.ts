import type { CodeConcepts, ConceptVector } from '../model/code-concepts.js';
import type { ProductScheme } from '../model/match-profile.js';
import { codeWithAncestors } from '../products/product-code.js';
import { InvertedIndex } from '../sparse/inverted-index.js';
import { Numbering } from '../sparse/numbering.js';
import { RowSums } from '../sparse/row-sums.js';
import { sparseVector, type SparseVector } from '../sparse/sparse-vector.js';
import { wordsOf } from '../texts/words.js';
import { englishStem } from './english-stem.js';

/** A code of a nomenclature with its label in English. */
export interface CodeLabel {
  readonly scheme: ProductScheme;
  readonly code: string;
  readonly label: string;
}

/** A kind of business, in English: a class of activities with its notes, say, and the goods it makes. */
export interface ConceptDescription {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** BM25: how fast a repeated word stops adding, and how much long descriptions are discounted. */
const saturation = 1.2;
const lengthDiscount = 0.75;
/** A title says what the text only circles. */
const titleCount = 2;
/** How much the labels of a subheading, its heading and its chapter count; priors confirmed on the relation of HS to NACE. */
const countBySteps: readonly number[] = [2, 1.5, 0.5];
/** Words that labels use to delimit and not to name. */
const delimiting = new Set('whether than if but excluding including thereof'.split(' '));
const mostConcepts = 30;
/** Raises the best kinds above the many that share a stray word. */
const sharpness = 3;

/**
 * What product codes mean in kinds of business, read from labels alone: each code's label, and those of its ancestors,
 * is looked up by BM25 among the descriptions, and the best thirty kinds with their scores are the code's vector. Two
 * codes that share no word and no branch then meet in the kind of business they belong to: explicit semantic analysis
 * (Gabrilovich and Markovitch, "Computing semantic relatedness using Wikipedia-based explicit semantic analysis", IJCAI
 * 2007), with classes of activity in the place of Wikipedia's articles. No link between the nomenclatures is used.
 *
 * Time grows with the codes times the words of their labels; make it once for an edition and keep it.
 */
export function codeConcepts(labels: readonly CodeLabel[], descriptions: readonly ConceptDescription[]): CodeConcepts {
  const search = new DescriptionSearch(descriptions);
  const labelByCode = new Map(labels.map(({ scheme, code, label }) => [`${scheme} ${code}`, label]));
  const byCode = labels.flatMap(({ scheme, code }): readonly (readonly [string, ConceptVector])[] => {
    const levels = codeWithAncestors(scheme, code).slice(-countBySteps.length).reverse();
    const texts = levels.map((level, steps) => ({
      text: labelByCode.get(`${scheme} ${level}`) ?? '',
      count: countBySteps[steps] ?? 0,
    }));
    const vector = search.find(texts);
    return vector === null ? [] : [[`${scheme} ${code}`, vector]];
  });
  return { ids: descriptions.map(({ id }) => id), byCode: Object.fromEntries(byCode) };
}

/** Finds the descriptions that a text is most about. */
class DescriptionSearch {
  readonly #numbering = new Numbering();
  readonly #index: InvertedIndex;
  readonly #sums: RowSums;

  constructor(descriptions: readonly ConceptDescription[]) {
    const documents = descriptions.map(({ title, text }) =>
      counted(wordsIn(`${`${title} `.repeat(titleCount)} ${text}`)),
    );
    const rarity = rarityIn(documents);
    const lengths = documents.map((document) => sumOf(document.values()));
    const meanLength = sumOf(lengths) / Math.max(1, lengths.length);
    const vectors = documents.map((document, position): SparseVector => {
      const discount = saturation * (1 - lengthDiscount + (lengthDiscount * (lengths[position] ?? 0)) / meanLength);
      const weights = [...document].map(
        ([word, count]) => [word, (rarity(word) * count * (saturation + 1)) / (count + discount)] as const,
      );
      return sparseVector(new Map(weights), this.#numbering);
    });
    this.#index = new InvertedIndex(vectors);
    this.#sums = new RowSums(descriptions.length);
  }

  /** The kinds that some texts, each counted so many times, are about; `null` when they share no word with any. */
  find(texts: readonly { readonly text: string; readonly count: number }[]): ConceptVector | null {
    this.#sums.clear();
    for (const { text, count } of texts) {
      for (const word of wordsIn(text)) this.#index.addWeights(this.#numbering.numberOf(word), count, this.#sums);
    }
    const found = Array.from(this.#sums.touched.subarray(0, this.#sums.touchedCount))
      .map((concept) => ({ concept, weight: (this.#sums.sums[concept] ?? 0) ** sharpness }))
      .sort((left, right) => right.weight - left.weight || left.concept - right.concept)
      .slice(0, mostConcepts);
    if (found.length === 0) return null;
    const length = Math.sqrt(sumOf(found.map(({ weight }) => weight * weight)));
    return { concepts: found.map(({ concept }) => concept), weights: found.map(({ weight }) => weight / length) };
  }
}

function wordsIn(text: string): readonly string[] {
  return wordsOf(text, 'en')
    .filter((word) => !delimiting.has(word))
    .map(englishStem);
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function rarityIn(documents: readonly ReadonlyMap<string, number>[]): (word: string) => number {
  const documentsWith = counted(documents.flatMap((document) => [...document.keys()]));
  return (word) => {
    const count = documentsWith.get(word) ?? 0;
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
  };
}

function sumOf(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}
