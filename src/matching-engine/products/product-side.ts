import type { MatchProfile, ProductScheme } from '../model/match-profile.js';
import { SparseRows } from '../sparse/sparse-rows.js';
import { sparseVector, unitVector, type SparseVector } from '../sparse/sparse-vector.js';
import { weighedWords } from '../texts/text-statistics.js';
import { wordsOf } from '../texts/words.js';
import { conceptsOf } from './concepts-of.js';
import { productPlaces } from './nearness.js';
import { productDistribution, productSchemes } from './product-distribution.js';
import type { ProductStatistics } from './product-statistics.js';

/** The texts of one language: each as a document of BM25, and what each scores on itself (0 for no text). */
export interface TextRows {
  readonly language: string;
  readonly words: SparseRows;
  readonly ownScores: Float64Array;
  /** By row: the words that tell what is traded, by number. */
  readonly tellingWords: Int32Array[];
}

/**
 * The products of all companies of one side, as vectors by position.
 *
 * In each nomenclature a profile is a vector over codes and their ancestors with components √part × information content,
 * where `part` is the share of the business under the code: at every level of the tree the product of two such vectors
 * is the Bhattacharyya coefficient of the two businesses, and a level counts by how much it tells.
 */
export class ProductSide {
  readonly size: number;
  /** By nomenclature, in the order of `productSchemes`; of length 1. */
  readonly codes: readonly SparseRows[];
  /** By language, in alphabetical order. */
  readonly texts: readonly TextRows[];
  /** Headings and classes stated, and those and trades reached; weights are all 1. */
  readonly statedPlaces: SparseRows;
  readonly reachedPlaces: SparseRows;
  /** Kinds of business, of length 1. */
  readonly concepts: SparseRows;
  /** How many kinds of business there are. */
  readonly conceptCount: number;
  readonly #statistics: ProductStatistics;

  constructor(profiles: readonly MatchProfile[], statistics: ProductStatistics) {
    this.size = profiles.length;
    this.#statistics = statistics;
    this.conceptCount = statistics.conceptNumbering.size;
    const rowsOf = (vectorOf: (profile: MatchProfile) => SparseVector): SparseRows =>
      new SparseRows(profiles.map(vectorOf));
    this.codes = productSchemes.map((scheme) => rowsOf((profile) => this.#codeVector(profile, scheme)));
    this.texts = [...statistics.texts.keys()].map((language) => {
      const words = rowsOf((profile) => this.#textVector(profile, language));
      return {
        language,
        words,
        ownScores: Float64Array.from(profiles, (_, row) => ownScore(words.at(row))),
        tellingWords: profiles.map((profile) => this.#tellingWords(profile, language)),
      };
    });
    const places = profiles.map(productPlaces);
    this.statedPlaces = new SparseRows(places.map(({ stated }) => this.#placeVector(stated)));
    this.reachedPlaces = new SparseRows(places.map(({ reached }) => this.#placeVector(reached)));
    this.concepts = rowsOf((profile) => this.#conceptVector(profile));
  }

  /** Takes what the profile at `row` states now. */
  replace(row: number, profile: MatchProfile): void {
    this.codes.forEach((rows, index) => {
      const scheme = productSchemes[index];
      if (scheme !== undefined) rows.replace(row, this.#codeVector(profile, scheme));
    });
    for (const { language, words, ownScores, tellingWords } of this.texts) {
      words.replace(row, this.#textVector(profile, language));
      ownScores[row] = ownScore(words.at(row));
      tellingWords[row] = this.#tellingWords(profile, language);
    }
    const { stated, reached } = productPlaces(profile);
    this.statedPlaces.replace(row, this.#placeVector(stated));
    this.reachedPlaces.replace(row, this.#placeVector(reached));
    this.concepts.replace(row, this.#conceptVector(profile));
  }

  /** In what ways the products at `row` can be compared: nomenclatures and languages. */
  comparableBy(row: number): readonly string[] {
    return [
      ...productSchemes.filter((_, index) => this.codes[index]?.isEmpty(row) === false),
      ...this.texts.filter(({ ownScores }) => ownScores[row] !== 0).map(({ language }) => language),
    ];
  }

  #codeVector(profile: MatchProfile, scheme: ProductScheme): SparseVector {
    const weights = new Map<string, number>();
    for (const [code, part] of productDistribution(profile, scheme)) {
      const weight = Math.sqrt(part) * this.#statistics.information[scheme](code);
      if (weight > 0) weights.set(code, weight);
    }
    return unitVector(sparseVector(weights, this.#statistics.numbering));
  }

  #textVector(profile: MatchProfile, language: string): SparseVector {
    const statistics = this.#statistics.texts.get(language);
    if (statistics === undefined) throw new Error(`No statistics of texts in "${language}": take languages from them`);
    return sparseVector(weighedWords(profile, language, statistics), this.#statistics.numbering);
  }

  #tellingWords(profile: MatchProfile, language: string): Int32Array {
    const { tells, numbering } = this.#statistics;
    const words = wordsOf(profile.texts.find((text) => text.language === language)?.text ?? '', language);
    return Int32Array.from(new Set(words.filter((word) => tells(word, language))), (word) => numbering.numberOf(word));
  }

  #placeVector(places: ReadonlySet<string>): SparseVector {
    return sparseVector(new Map([...places].map((place) => [place, 1])), this.#statistics.numbering);
  }

  #conceptVector(profile: MatchProfile): SparseVector {
    const { concepts, conceptNumbering } = this.#statistics;
    return unitVector(sparseVector(concepts === null ? new Map() : conceptsOf(profile, concepts), conceptNumbering));
  }
}

function ownScore({ weights }: SparseVector): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}
