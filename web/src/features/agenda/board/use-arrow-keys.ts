import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { firstMeeting, nextCell, nextMeeting, type Cell, type DayGrid } from './day-grid.js';
import type { Board } from './use-board.js';

/** Where the focus is: by what the row stands for, since rows come and go while an agenda is looked at. */
interface Focus {
  readonly rowId: string;
  readonly column: number;
}

/** A cell that takes the focus once it is in the page, unless somebody has gone elsewhere by then. */
interface AwaitedCell {
  readonly cell: Cell;
  /** What has the focus meanwhile. */
  readonly from: Element | null;
}

interface ArrowKeys {
  /** The cell that Tab reaches. */
  readonly current: Cell | null;
  readonly onFocus: (cell: Cell) => void;
  readonly onKeyDown: (event: KeyboardEvent, from: Cell, meetingId: string | null) => void;
  /** Takes the focus to a cell, wherever the grid is scrolled. */
  readonly goTo: (cell: Cell) => void;
}

/** The arrows go from meeting to meeting, and while one is moved from cell to cell. */
export function useArrowKeys(
  table: RefObject<HTMLTableElement | null>,
  grid: DayGrid,
  board: Board,
  isEditable: boolean,
): ArrowKeys {
  const [focus, setFocus] = useState<Focus | null>(null);
  const awaited = useRef<AwaitedCell | null>(null);
  const { movingId, outlookOf, pickUp, giveUp } = board;
  const isMoving = movingId !== null;
  // Its row and its column may be in the page only now; a free place is there only once the colours are.
  useEffect(() => {
    const { current } = awaited;
    if (current !== null && (hasGoneElsewhere(current) || focusOn(table.current, current.cell))) awaited.current = null;
  }, [table, focus, outlookOf]);
  const focusAt = ({ row, column }: Cell): Focus => ({ rowId: grid.rows[row]?.id ?? '', column });
  const onFocus = (cell: Cell): void => {
    awaited.current = null;
    const now = focusAt(cell);
    setFocus((known) => (known?.rowId === now.rowId && known.column === now.column ? known : now));
  };
  const goTo = (cell: Cell): void => {
    awaited.current = { cell, from: document.activeElement };
    setFocus(focusAt(cell));
  };
  // Where the arrows have got to, whether the focus could follow or not.
  const reached = (from: Cell): Cell => awaited.current?.cell ?? from;
  const onKeyDown: ArrowKeys['onKeyDown'] = (event, from, meetingId) => {
    if (isMoving && event.key === 'Escape') {
      awaited.current = null;
      giveUp();
    }
    if (!isMoving && isEditable && meetingId !== null && event.key.toLowerCase() === 'm') pickUp(meetingId);
    const next = (isMoving ? nextCell : nextMeeting)(grid, reached(from), event.key);
    if (!next) return;
    event.preventDefault();
    goTo(next);
  };
  return { current: currentCell(grid, focus, isMoving), onKeyDown, onFocus, goTo };
}

function currentCell(grid: DayGrid, focus: Focus | null, isMoving: boolean): Cell | null {
  const focused = focus === null ? null : cellOf(grid, focus);
  const held = focused === null ? undefined : grid.rows[focused.row]?.cells[focused.column];
  const isStillThere = isMoving ? held !== undefined : held != null;
  if (isStillThere) return focused;
  return firstMeeting(grid) ?? (isMoving ? { row: 0, column: 0 } : null);
}

function cellOf(grid: DayGrid, { rowId, column }: Focus): Cell | null {
  const row = grid.rows.findIndex(({ id }) => id === rowId);
  return row < 0 ? null : { row, column };
}

/** Whoever has gone elsewhere meanwhile is left there. What is no longer in the page has lost the focus, and nobody took it. */
function hasGoneElsewhere({ from }: AwaitedCell): boolean {
  return document.activeElement !== from && document.activeElement !== document.body;
}

/** Whether the cell is in the page, and so has the focus now. */
function focusOn(table: HTMLTableElement | null, { row, column }: Cell): boolean {
  const cell = table?.querySelector<HTMLElement>(`[data-row="${String(row)}"][data-column="${String(column)}"]`);
  if (cell == null) return false;
  cell.focus();
  return true;
}
