import { err, ok, type Result } from '../../../../kernel/result.js';
import type { Side } from '../participation.js';
import { recognisedHeaders } from './column-mapping.js';

/** What a cell says instead of a value. */
export interface FaultyCell {
  readonly problem: string;
  readonly shown: string | null;
}

export type TableCell = string | FaultyCell | null;

/** A row with its number in the spreadsheet and one cell for each header; shorter where the rest is blank. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly TableCell[];
}

/** A list as it was sent: one row of headers, and rows below it. */
export interface ImportTable {
  /** No two are the same. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

export type TableRefusal =
  | { readonly type: 'no-header' }
  | {
      readonly type: 'titles-repeated';
      readonly title: string;
      /** The letters of the first two columns that have it. */
      readonly column: string;
      readonly otherColumn: string;
    }
  | { readonly type: 'no-rows' }
  | { readonly type: 'too-many-rows'; readonly maximumRows: number };

const CODE_OF_A = 65;
const ALPHABET_SIZE = 26;
/** Titles and notes may stand above the headers. */
export const HEADER_SEARCH_ROWS = 20;
/** A longer text is part of what stands below the titles. */
const MAXIMUM_TITLE_CHARACTERS = 500;
/** Five times the largest list we plan for. */
export const MAXIMUM_PARTICIPANT_ROWS = 10_000;

/** Finds the headers of a list: the row, near the top, in which most texts name a field. */
export function tableOf(sheetRows: readonly TableRow[], side: Side): Result<ImportTable, TableRefusal> {
  const candidates = sheetRows.slice(0, HEADER_SEARCH_ROWS).filter((row) => couldBeHeaders(row));
  const [header] = [...candidates].sort(
    (one, other) =>
      recognisedIn(other, side) - recognisedIn(one, side) || Number(repeats(one.cells)) - Number(repeats(other.cells)),
  );
  if (header === undefined) return err({ type: 'no-header' });
  const rows = sheetRows.slice(sheetRows.indexOf(header) + 1);
  if (rows.length === 0) return err({ type: 'no-rows' });
  if (rows.length > MAXIMUM_PARTICIPANT_ROWS) {
    return err({ type: 'too-many-rows', maximumRows: MAXIMUM_PARTICIPANT_ROWS });
  }
  const width = rows.reduce((widest, { cells }) => Math.max(widest, lastFilled(cells)), header.cells.length);
  const headers = headersOf(header, width);
  const repeated = repeatedTitle(headers);
  return repeated === null ? ok({ headers, rows }) : err(repeated);
}

/** Headers are two or more short texts, none of them a number; not all are the same, as where cells are merged. */
function couldBeHeaders({ cells }: TableRow): boolean {
  const filled = cells.filter((cell) => cell !== null);
  return new Set(filled).size >= 2 && filled.every((cell) => couldBeTitle(cell));
}

function couldBeTitle(cell: TableCell): boolean {
  return typeof cell === 'string' && cell.length <= MAXIMUM_TITLE_CHARACTERS && !/^[\d.,]+$/.test(cell);
}

function repeats(cells: readonly TableCell[]): boolean {
  const filled = cells.filter((cell) => cell !== null);
  return new Set(filled).size < filled.length;
}

/** Columns are chosen by their titles, and none would be told from the other. */
function repeatedTitle(headers: readonly string[]): TableRefusal | null {
  for (const [index, title] of headers.entries()) {
    const first = headers.indexOf(title);
    if (first === index) continue;
    return { type: 'titles-repeated', title, column: columnLetters(first), otherColumn: columnLetters(index) };
  }
  return null;
}

/** How spreadsheet programs name the column of that index: A to Z, then AA and on. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(CODE_OF_A + (index % ALPHABET_SIZE));
  return index < ALPHABET_SIZE ? last : columnLetters(Math.floor(index / ALPHABET_SIZE) - 1) + last;
}

function recognisedIn({ cells }: TableRow, side: Side): number {
  return recognisedHeaders(
    cells.filter((cell) => typeof cell === 'string'),
    side,
  );
}

function lastFilled(cells: readonly TableCell[]): number {
  return cells.findLastIndex((cell) => cell !== null) + 1;
}

/** A column without a header is named by its number, so that it can still be chosen. */
function headersOf({ cells }: TableRow, width: number): readonly string[] {
  return Array.from({ length: width }, (_, index) => {
    const cell = cells[index];
    return typeof cell === 'string' ? cell : `#${index + 1}`;
  });
}
