/**
 * Why a cell has no value: its formula was never computed, or ended in an error such as `#REF!`, or its text holds a
 * character that cannot be stored.
 */
export interface CellFault {
  readonly problem: 'formula-without-value' | 'formula-error' | 'unstorable-character';
  /** What the cell shows instead, or null where it shows nothing. */
  readonly shown: string | null;
}

/** What a cell holds: text as a reader sees it (numbers without grouping, dates as `yyyy-mm-dd`), or null when blank. */
export type Cell = string | CellFault | null;

/** A row that is not blank. */
export interface SheetRow {
  /** As the spreadsheet program numbers it, from 1. */
  readonly row: number;
  /** One for each column, from the first, up to the last one that is filled. */
  readonly cells: readonly Cell[];
}

/** A file that cannot be read as a table, and what to change. */
export type SpreadsheetFailure =
  | { readonly type: 'file-empty' }
  | { readonly type: 'file-too-large'; readonly maximumBytes: number }
  | { readonly type: 'not-a-spreadsheet' }
  | { readonly type: 'legacy-excel-file' }
  | { readonly type: 'file-encrypted' }
  | { readonly type: 'file-corrupt' }
  | { readonly type: 'encoding-unknown' }
  | { readonly type: 'too-many-rows'; readonly maximumRows: number }
  | { readonly type: 'too-many-columns'; readonly maximumColumns: number }
  | { readonly type: 'too-many-cells'; readonly maximumCells: number }
  | { readonly type: 'cell-too-long'; readonly row: number; readonly maximumCharacters: number };

/** What is accepted: more is a mistake or an attack, and is refused before it costs much. */
export interface SpreadsheetLimits {
  /** Of the file, and in characters of all its texts together: a workbook may name one text a million times. */
  readonly maximumBytes: number;
  readonly maximumRows: number;
  readonly maximumColumns: number;
  /** All rows together, each counted up to its last filled cell. */
  readonly maximumCells: number;
}

/** Excel's own limit: no program writes more into one cell. */
export const MAXIMUM_CELL_CHARACTERS = 32_767;

// Neither can be stored: PostgreSQL has no NUL in texts, and half a character is not one.
// eslint-disable-next-line no-control-regex -- a control character is what it is about
const UNSTORABLE_CHARACTERS = /\u0000|\p{Surrogate}/gu;
// Tabs and line ends stay; the rest cannot be shown, and nobody typed it.
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const CONTROL_CHARACTERS = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const REPLACEMENT = '\uFFFD';

/** The text with a sign in place of each character that cannot be stored. */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE_CHARACTERS, REPLACEMENT);
}

/** What a cell with that text holds. */
export function cellOfText(text: string): Cell {
  const clean = text.replace(CONTROL_CHARACTERS, '').trim();
  if (clean === '') return null;
  const storable = storableText(clean);
  return storable === clean ? clean : { problem: 'unstorable-character', shown: storable };
}

/** Whether a row holds nothing at all. */
export function isBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell === null);
}

/** A row without the blank cells behind its last filled one. */
export function upToLastFilled(cells: readonly Cell[]): readonly Cell[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}
