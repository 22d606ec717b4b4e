import { InvertedIndex } from '../../sparse/inverted-index.js';
import { RowSums } from '../../sparse/row-sums.js';
import type { CodeCatalogue } from '../code-catalogue.js';
import { type Question, questionOf } from '../query-terms.js';
import type { RankingWeights } from '../ranking-weights.js';
import type { SearchLanguage } from '../stemming/stem.js';
import { WordSplitter } from '../words/split-words.js';
import { Vocabulary } from '../words/vocabulary.js';
import type { CatalogueStructure } from './catalogue-structure.js';
import { type CodeDocuments, codeDocuments } from './code-documents.js';
import { familyVectors, ownVectors, relatedVectors, type KeyedVector } from './evidence-vectors.js';
import { PhraseIndex } from './phrase-index.js';
import { wordRarity } from './word-rarity.js';

/** What a text says about every answer. */
export interface Evidence {
  /** By answer: the sum of the evidence in log odds; minus infinity where there is none at all. */
  readonly scores: Float64Array;
  readonly question: Question;
}

/** The texts of a catalogue in one language, ready to be asked. */
export class LanguageIndex {
  readonly vocabulary: Vocabulary;
  readonly #structure: CatalogueStructure;
  readonly #weights: RankingWeights;
  readonly #keyByStem: ReadonlyMap<string, number>;
  readonly #rarity: Float64Array;
  readonly #rarityOfUnknown: number;
  readonly #ownVectors: readonly KeyedVector[];
  readonly #own: IndexedEvidence;
  readonly #family: IndexedEvidence;
  readonly #related: IndexedEvidence;
  readonly #familyKnowledge: RowSums;
  readonly #phrases: PhraseIndex;
  readonly #isRest: readonly boolean[];

  constructor(
    catalogue: CodeCatalogue,
    structure: CatalogueStructure,
    readonly language: SearchLanguage,
    weights: RankingWeights,
  ) {
    this.#structure = structure;
    this.#weights = weights;
    const splitter = new WordSplitter(language);
    const documents = codeDocuments(catalogue, structure, splitter);
    this.vocabulary = new Vocabulary(language, splitter.words());
    const { keyByStem, rarity, rarityOfUnknown } = wordRarity(documents, structure);
    this.#keyByStem = keyByStem;
    this.#rarity = rarity;
    this.#rarityOfUnknown = rarityOfUnknown;
    this.#ownVectors = ownVectors(documents, keyByStem, weights);
    this.#own = new IndexedEvidence(this.#ownVectors);
    this.#family = new IndexedEvidence(familyVectors(documents, structure, keyByStem, weights));
    this.#related = new IndexedEvidence(relatedVectors(documents, keyByStem, weights));
    this.#familyKnowledge = new RowSums(structure.codesAboveFamily.length);
    this.#phrases = new PhraseIndex(phrasesByKey(documents, keyByStem), rarity);
    this.#isRest = documents.isRest;
  }

  /** The evidence of a text for every answer. */
  ask(text: string): Evidence {
    const question = questionOf(text, this.language, this.vocabulary);
    const total = question.words.reduce((sum, word) => sum + word.weight * this.#rarityOf(word.stems), 0);
    const amounts = this.#amountsOf(question);
    const scores = this.#gather(amounts, total);
    if (total > 0) this.#phrases.addLikeness(amounts, total, this.#weights.phrase, scores);
    return { scores, question };
  }

  /** Whether an answer's own texts contain a stem. */
  answerKnows(answer: number, stem: string): boolean {
    const key = this.#keyByStem.get(stem);
    return key !== undefined && this.#ownVectors[answer]!.keys.includes(key);
  }

  #rarityOf(stems: readonly string[]): number {
    if (stems.length === 0) return this.#rarityOfUnknown;
    return Math.max(...stems.map((stem) => this.#rarity[this.#keyByStem.get(stem)!]!));
  }

  #amountsOf({ stems }: Question): ReadonlyMap<number, number> {
    const amounts = new Map<number, number>();
    for (const [stem, { sureness }] of stems) {
      const key = this.#keyByStem.get(stem);
      if (key !== undefined) amounts.set(key, sureness * this.#rarity[key]!);
    }
    return amounts;
  }

  #gather(amounts: ReadonlyMap<number, number>, total: number): Float64Array {
    const { answers, familyOfAnswer, relatedOfAnswer } = this.#structure;
    for (const [key, amount] of amounts) {
      this.#own.add(key, amount / total);
      this.#family.add(key, amount / total);
      this.#family.addPresence(key, amount / total, this.#familyKnowledge);
      this.#related.add(key, amount / total);
    }
    const scores = Float64Array.from(answers, (_, answer) => {
      const own = this.#own.sums[answer]!;
      const family = this.#family.sums[familyOfAnswer[answer]!]!;
      let related = 0;
      for (const position of relatedOfAnswer[answer]!) related = Math.max(related, this.#related.sums[position]!);
      if (own + family + related === 0) return Number.NEGATIVE_INFINITY;
      return own + family + related + this.#rest(answer);
    });
    this.#own.clear();
    this.#family.clear();
    this.#related.clear();
    this.#familyKnowledge.clear();
    return scores;
  }

  #rest(answer: number): number {
    if (!this.#isRest[answer]!) return 0;
    const known = this.#familyKnowledge.sums[this.#structure.familyOfAnswer[answer]!]!;
    return this.#weights.rest + this.#weights.restOfKnown * known;
  }
}

/** Documents whose weights are summed over the words asked for. */
class IndexedEvidence {
  readonly #index: InvertedIndex;
  readonly #rows: RowSums;

  constructor(vectors: readonly KeyedVector[]) {
    this.#index = new InvertedIndex(vectors);
    this.#rows = new RowSums(vectors.length);
  }

  get sums(): Float64Array {
    return this.#rows.sums;
  }

  add(key: number, amount: number): void {
    this.#index.addWeights(key, amount, this.#rows);
  }

  addPresence(key: number, amount: number, to: RowSums): void {
    this.#index.addToRows(key, amount, to);
  }

  clear(): void {
    this.#rows.clear();
  }
}

function phrasesByKey(
  documents: CodeDocuments,
  keyByStem: ReadonlyMap<string, number>,
): readonly { readonly answer: number; readonly keys: readonly number[] }[] {
  return documents.phrases.flatMap((phrases, answer) =>
    phrases.map((stems) => ({ answer, keys: stems.map((stem) => keyByStem.get(stem)!) })),
  );
}
