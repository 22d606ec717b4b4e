import type { Placement } from '../../../api-client/contract.js';
import type { DayGrid, GridRow } from './day-grid.js';
import type { Board } from './use-board.js';

/** What fits on one line of a column that is as narrow as columns get, in characters. */
const LINE_CHARACTERS = 18;
/** The same where all letters are wide. */
const WIDE_LINE_CHARACTERS = 13;
/** Longer names than two lines hold are cut there, and shown whole where the mouse or the focus is. */
const MOST_LINES = 2;
const CHANGE_LINES = 3;

/** How high the rows of a grid are, by the lines of their cells. */
export interface RowSize {
  /** For each of the two names of a cell. */
  readonly nameLines: number;
  /** For an interpreter, whoever joins from elsewhere, or why it is not to take place. */
  readonly chipLines: number;
  readonly changeLines: number;
  /** Of a whole row, in the size of the letters of the page. */
  readonly rem: number;
}

/**
 * All rows of a grid are equally high, as high as the longest of its names makes them: only some of a row's cells are in
 * the page, and it must not grow when others come into sight.
 */
export function rowSize({ rows, rowsOf }: DayGrid, showsChanges: boolean, lossOf: Board['lossOf']): RowSize {
  const nameLines = linesOf(longestName(rows));
  const secondLines = rowsOf === 'tables' ? nameLines : 1;
  const hasChip = (cell: Placement): boolean =>
    (cell.interpreterId ?? cell.remoteSide ?? lossOf(cell.meetingId)) !== null;
  const chipLines = rows.some(({ cells }) => cells.some((cell) => cell !== null && hasChip(cell))) ? 1 : 0;
  const changeLines = showsChanges ? CHANGE_LINES : 0;
  const rem = 1.35 + (nameLines + secondLines) * 1.1 + chipLines * 1.25 + changeLines * 0.95;
  return { nameLines, chipLines, changeLines, rem: Math.max(LOWEST_REM, rem) };
}

/** A finger must hit it. */
const LOWEST_REM = 4.6;

/** Whether a name may need more than so many lines, however wide its letters are. */
export const mayBeCut = (name: string, lines: number): boolean => name.length > lines * WIDE_LINE_CHARACTERS;

const linesOf = (characters: number): number => Math.min(MOST_LINES, Math.ceil(characters / LINE_CHARACTERS));

function longestName(rows: readonly GridRow[]): number {
  const names = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : [cell.sme, cell.buyer])));
  return names.reduce((longest, { companyName }) => Math.max(longest, companyName.length), 1);
}
