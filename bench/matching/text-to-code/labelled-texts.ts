import type { SearchLanguage } from '../../../src/matching-engine/text-to-code/stemming/stem.js';
import { readTable, type Row } from '../data-folder.js';

/** A text somebody wrote, and the code that an authority gave it. */
export interface LabelledText {
  readonly text: string;
  /** At the level of the answers of the catalogue. */
  readonly code: string;
}

/** A file of labelled texts, as its columns are to be read. */
export interface LabelledSet {
  readonly name: string;
  readonly language: SearchLanguage;
  readonly textOf: (row: Row) => string;
  /** The code at the level of the answers; empty when the row names only a broader one. */
  readonly codeOf: (row: Row) => string;
}

const classLength = '00.00'.length;

export const firmTexts: LabelledSet = {
  name: 'ateco_gold',
  language: 'it',
  textOf: ({ text = '' }) => text,
  codeOf: ({ code = '' }) => (code.length < classLength ? '' : code.slice(0, classLength)),
};

export const searchTerms: LabelledSet = {
  name: 'uk_search_references',
  language: 'en',
  textOf: ({ text = '' }) => text,
  codeOf: ({ hs6 = '' }) => hs6,
};

export const rulings: LabelledSet = {
  name: 'uk_atar_rulings',
  language: 'en',
  textOf: ({ description = '' }) => description,
  codeOf: ({ hs6 = '' }) => hs6,
};

/** The rows of a set; `null` when its file is not there. */
export function labelledTexts(
  dataFolder: string,
  { name, textOf, codeOf }: LabelledSet,
): readonly LabelledText[] | null {
  return readTable(dataFolder, name)?.map((row) => ({ text: textOf(row), code: codeOf(row) })) ?? null;
}
