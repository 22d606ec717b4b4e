import type { AgendaVersion, MissionView, Placement, Slot } from '../../../api-client/contract.js';
import { wallDay } from '../../../time/format-time.js';

/** One day of a version as the screen shows it: a row per table, a column per slot. */
export interface DayGrid {
  readonly slots: readonly Slot[];
  readonly rows: readonly GridRow[];
  /** Columns before which the tables rest, such as after lunch. */
  readonly sessionStarts: ReadonlySet<number>;
}
export interface GridRow {
  readonly tableId: string;
  readonly tableLabel: string;
  /** One cell per slot of the grid; null where the table is free. */
  readonly cells: readonly (Placement | null)[];
}

/** The days ("yyyy-mm-dd" at the venue) on which the mission has slots, in order. */
export function missionDays(mission: MissionView): readonly string[] {
  return [...new Set(mission.slots.map((slot) => wallDay(slot.startsAt, mission.venue.timeZone)))];
}

export function dayGrid(mission: MissionView, version: AgendaVersion, day: string): DayGrid {
  const slots = mission.slots.filter((slot) => wallDay(slot.startsAt, mission.venue.timeZone) === day);
  const placementByPlace = new Map(
    version.placements.map((placed) => [placeKey(placed.tableId, placed.slotId), placed]),
  );
  const rows = mission.tables.map((table) => ({
    tableId: table.id,
    tableLabel: table.label,
    cells: slots.map((slot) => placementByPlace.get(placeKey(table.id, slot.id)) ?? null),
  }));
  const isSessionStart = (index: number) => index > 0 && slots[index]?.sessionId !== slots[index - 1]?.sessionId;
  return { slots, rows, sessionStarts: new Set([...slots.keys()].filter(isSessionStart)) };
}

const placeKey = (tableId: string, slotId: string): string => `${tableId} ${slotId}`;

export interface Cell {
  readonly row: number;
  readonly column: number;
}
type Occupied = (cell: Cell) => boolean;

const stepByKey: Readonly<Record<string, Cell>> = {
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
};

/** Where an arrow key leads: the next meeting in its direction, over free places; null when there is none. */
export function nextMeeting(grid: DayGrid, from: Cell, key: string): Cell | null {
  const step = stepByKey[key];
  if (step === undefined) return null;
  const isInside = ({ row, column }: Cell) => grid.rows[row]?.cells[column] !== undefined;
  const isOccupied: Occupied = ({ row, column }) => grid.rows[row]?.cells[column] != null;
  let cell: Cell = { row: from.row + step.row, column: from.column + step.column };
  while (isInside(cell)) {
    if (isOccupied(cell)) return cell;
    cell = { row: cell.row + step.row, column: cell.column + step.column };
  }
  return null;
}

/** Where an arrow key leads over all cells, taken or free; null at the edge. */
export function nextCell(grid: DayGrid, from: Cell, key: string): Cell | null {
  const step = stepByKey[key];
  if (step === undefined) return null;
  const cell = { row: from.row + step.row, column: from.column + step.column };
  return grid.rows[cell.row]?.cells[cell.column] === undefined ? null : cell;
}

/** The cell that Tab reaches first: the first meeting in reading order. */
export function firstMeeting(grid: DayGrid): Cell | null {
  for (const [row, { cells }] of grid.rows.entries()) {
    const column = cells.findIndex((cell) => cell !== null);
    if (column >= 0) return { row, column };
  }
  return null;
}

/** Whether a company's name contains the text sought, whatever the case. */
export function involves(placement: Placement, sought: string): boolean {
  const text = sought.trim().toLocaleLowerCase();
  return [placement.sme, placement.buyer].some(({ companyName }) => companyName.toLocaleLowerCase().includes(text));
}
