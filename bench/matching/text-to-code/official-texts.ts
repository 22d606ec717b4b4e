import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { CodeText, CodeTextKind } from '../../../src/matching-engine/text-to-code/code-catalogue.js';
import type { SearchLanguage } from '../../../src/matching-engine/text-to-code/stemming/stem.js';
import type { Row } from '../data-folder.js';

const shippedFolder = new URL('../../../src/contexts/classifications/data/', import.meta.url);

/** Texts of codes, by code. */
export class TextsByCode {
  readonly #texts = new Map<string, CodeText[]>();

  /** Nothing is added for an empty text. */
  add(code: string, kind: CodeTextKind, language: SearchLanguage, text: string): void {
    if (text.trim() === '') return;
    const texts = this.#texts.get(code);
    if (texts === undefined) this.#texts.set(code, [{ kind, language, text }]);
    else texts.push({ kind, language, text });
  }

  of(code: string): readonly CodeText[] {
    return this.#texts.get(code) ?? [];
  }
}

/** The rows of a table that ships with the product. */
function shippedRows(fileName: string): readonly Row[] {
  return parse<Row>(readFileSync(new URL(fileName, shippedFolder)), { columns: true });
}

/** Adds the labels of a shipped table in three languages. */
export function addShippedLabels(texts: TextsByCode, fileNames: readonly string[]): void {
  for (const { code = '', it = '', en = '', ru = '' } of fileNames.flatMap(shippedRows)) {
    texts.add(code, 'title', 'it', it);
    texts.add(code, 'title', 'en', en);
    texts.add(code, 'title', 'ru', ru);
  }
}

/** Adds the words of the trade of a shipped table. */
export function addShippedWords(texts: TextsByCode, fileName: string, language: SearchLanguage): void {
  for (const { code = '', words = '' } of shippedRows(fileName)) texts.add(code, 'word', language, words);
}
