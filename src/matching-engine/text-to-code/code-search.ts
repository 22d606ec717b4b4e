import type { CodeCatalogue } from './code-catalogue.js';
import { catalogueStructure, type CatalogueStructure } from './index/catalogue-structure.js';
import { type Evidence, LanguageIndex } from './index/language-index.js';
import type { RankingWeights } from './ranking-weights.js';
import type { SearchLanguage } from './stemming/stem.js';
import { likeliestLanguage } from './likeliest-language.js';
import { writtenWords } from './words/split-words.js';

/** A code that a text may mean. */
export interface CodeSuggestion {
  readonly code: string;
  /** From 0 to 1: how likely this is the code meant, of all codes that may be suggested; they sum to 1. */
  readonly likelihood: number;
  /** The words of the text that the code's own texts know, as typed, in the order of the text. */
  readonly words: readonly string[];
}

/** What a search finds. */
export interface CodeSuggestions {
  /** The language the text was read in; `null` when no word of it is known in any. */
  readonly language: SearchLanguage | null;
  /** The likeliest first; codes as likely as each other in the order of the catalogue. */
  readonly suggestions: readonly CodeSuggestion[];
  /** Words that could not be read even as misspelled, as typed, each once: all of them where no language knows any. */
  readonly unknownWords: readonly string[];
}

const usualLimit = 10;
const searchLanguages: readonly SearchLanguage[] = ['it', 'en', 'ru'];

/** Finds the codes of one nomenclature that a text in Italian, English or Russian may mean. */
export class CodeSearch {
  readonly #structure: CatalogueStructure;
  readonly #indices: ReadonlyMap<SearchLanguage, LanguageIndex>;

  /**
   * Reads all texts of the catalogue: some seconds for the full nomenclatures.
   * Throws when a parent or a key of related texts is not in the catalogue.
   */
  constructor(catalogue: CodeCatalogue, weights: RankingWeights) {
    const structure = catalogueStructure(catalogue);
    this.#structure = structure;
    this.#indices = new Map(
      searchLanguages.map((language) => [language, new LanguageIndex(catalogue, structure, language, weights)]),
    );
  }

  /**
   * The codes that a text may mean. Ranking adds up, for every code, what its own texts, its siblings, the labels above
   * it and related texts know of the words asked for, the first words counting most (see docs/decisions/0012-text-to-code.md).
   * @param language the language of the text; the likeliest by its words when absent
   * @param limit how many codes at most
   */
  search(text: string, { language, limit = usualLimit }: SearchOptions = {}): CodeSuggestions {
    const read = language ?? likeliestLanguage(text, this.#indices);
    const index = read === null ? undefined : this.#indices.get(read);
    if (read === null || index === undefined) {
      return { language: null, suggestions: [], unknownWords: [...new Set(writtenWords(text))] };
    }
    const evidence = index.ask(text);
    return {
      language: read,
      suggestions: this.#best(evidence, limit).map(({ answer, likelihood }) => ({
        code: this.#structure.answers[answer]!.code,
        likelihood,
        words: wordsKnownTo(answer, evidence, index),
      })),
      unknownWords: evidence.question.words.filter(({ stems }) => stems.length === 0).map(({ typed }) => typed),
    };
  }

  #best({ scores }: Evidence, limit: number): readonly { readonly answer: number; readonly likelihood: number }[] {
    const highest = scores.reduce((high, score) => Math.max(high, score), Number.NEGATIVE_INFINITY);
    if (highest === Number.NEGATIVE_INFINITY) return [];
    const odds = scores.map((score) => Math.exp(score - highest));
    const total = odds.reduce((sum, odd) => sum + odd, 0);
    return Array.from(scores.keys())
      .filter((answer) => scores[answer]! > Number.NEGATIVE_INFINITY)
      .sort((left, right) => scores[right]! - scores[left]! || left - right)
      .slice(0, limit)
      .map((answer) => ({ answer, likelihood: odds[answer]! / total }));
  }
}

/** How to search. */
export interface SearchOptions {
  readonly language?: SearchLanguage;
  readonly limit?: number;
}

function wordsKnownTo(answer: number, { question }: Evidence, index: LanguageIndex): readonly string[] {
  const known = new Set<string>();
  for (const [stem, { typed }] of question.stems) {
    if (index.answerKnows(answer, stem)) known.add(typed);
  }
  return [...known];
}
