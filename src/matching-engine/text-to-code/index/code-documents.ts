import type { CodeCatalogue, CodeText, CodeTextKind } from '../code-catalogue.js';
import { affirmedText, namesTheRest } from '../words/affirmed-text.js';
import type { WordSplitter } from '../words/split-words.js';
import type { CatalogueStructure } from './catalogue-structure.js';
import { phrasesOf } from './phrase-index.js';
import { type WordCounts, wordCounts } from './word-counts.js';

export const textKinds: readonly CodeTextKind[] = ['title', 'note', 'example', 'word'];

/** The words of a catalogue in one language, as documents to be ranked. */
export interface CodeDocuments {
  /** By kind, by answer: the words of its own texts and of those below it. */
  readonly own: Readonly<Record<CodeTextKind, readonly WordCounts[]>>;
  /** By family: the words of the labels above its members. */
  readonly above: readonly WordCounts[];
  /** By key of related texts. */
  readonly related: readonly WordCounts[];
  /** By answer: the phrases of its own texts, each as its different stems. */
  readonly phrases: readonly (readonly (readonly string[])[])[];
  /** By answer: whether its label names what its siblings leave over. */
  readonly isRest: readonly boolean[];
}

/** Splits the texts of a catalogue in the language of the splitter. */
export function codeDocuments(
  catalogue: CodeCatalogue,
  structure: CatalogueStructure,
  splitter: WordSplitter,
): CodeDocuments {
  const { language } = splitter;
  const inLanguage = (texts: readonly CodeText[]): readonly CodeText[] =>
    texts.filter((text) => text.language === language);
  const textsByAnswer = structure.answers.map((): CodeText[] => []);
  for (const { code, texts } of catalogue.codes) {
    const answer = structure.answerByCode.get(code) ?? null;
    if (answer !== null) textsByAnswer[answer]!.push(...inLanguage(texts));
  }
  const count = (texts: readonly CodeText[]): WordCounts => wordCounts(texts, splitter);
  const ofKind = (kind: CodeTextKind): readonly WordCounts[] =>
    textsByAnswer.map((texts) => count(texts.filter((text) => text.kind === kind)));
  return {
    own: { title: ofKind('title'), note: ofKind('note'), example: ofKind('example'), word: ofKind('word') },
    above: structure.codesAboveFamily.map((codes) =>
      count(inLanguage(codes.flatMap(({ texts }) => texts)).filter(({ kind }) => kind !== 'note')),
    ),
    related: structure.relatedKeys.map((key) => count(inLanguage(catalogue.related.get(key) ?? []))),
    phrases: textsByAnswer.map((texts) => distinctPhrases(texts, splitter)),
    isRest: structure.answers.map(({ texts }) =>
      inLanguage(texts).some(({ kind, text }) => kind === 'title' && namesTheRest(text, language)),
    ),
  };
}

function distinctPhrases(texts: readonly CodeText[], splitter: WordSplitter): readonly (readonly string[])[] {
  const phrases = new Map<string, readonly string[]>();
  for (const { text } of texts) {
    for (const phrase of phrasesOf(affirmedText(text, splitter.language))) {
      const stems = [...new Set(splitter.split(phrase).map(({ stem }) => stem))].sort();
      if (stems.length > 0) phrases.set(stems.join(' '), stems);
    }
  }
  return [...phrases.values()];
}
