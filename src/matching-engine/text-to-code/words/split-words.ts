import { type SearchLanguage, stemOf, withoutLatinAccents } from '../stemming/stem.js';
import { functionWordsByLanguage } from './function-words.js';

/** A word of a text, as written in lower case and as looked up. */
export interface TextWord {
  readonly written: string;
  readonly stem: string;
}

/** The words of a text in order, without single letters and without words that name nothing. */
export function splitWords(text: string, language: SearchLanguage): readonly TextWord[] {
  return namingWords(text, language).map((written) => ({ written, stem: stemOf(written, language) }));
}

/** Splits many texts of one language, and stems each of their words only once. */
export class WordSplitter {
  readonly #wordByWriting = new Map<string, TextWord>();

  constructor(readonly language: SearchLanguage) {}

  /** As `splitWords`. */
  split(text: string): readonly TextWord[] {
    return namingWords(text, this.language).map((written) => {
      const known = this.#wordByWriting.get(written);
      if (known !== undefined) return known;
      const word = { written, stem: stemOf(written, this.language) };
      this.#wordByWriting.set(written, word);
      return word;
    });
  }

  /** Every different word split so far. */
  words(): Iterable<TextWord> {
    return this.#wordByWriting.values();
  }
}

function namingWords(text: string, language: SearchLanguage): readonly string[] {
  const functionWords = functionWordsByLanguage[language];
  return writtenWords(text).filter((written) => written.length > 1 && !functionWords.has(written));
}

/** All words of a text in lower case. */
export function writtenWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** How a word is compared when accents may be missing: `perché` as `perche`, `ёмкость` as `емкость`. */
export function plainSpelling(written: string): string {
  return withoutLatinAccents(written).replaceAll('ё', 'е');
}
