import type { AgendaVersion, MissionView, Placement, Slot } from '../../../api-client/contract.js';
import type { Locale } from '../../../i18n/locale.js';
import { nameSeeker } from '../../../i18n/name-holds.js';
import { wallDay } from '../../../time/format-time.js';

/** What each row of a grid stands for. */
export type RowsOf = 'tables' | 'smes' | 'buyers';

/** One day of a version as the screen shows it: a row per table or per participant of one side, a column per slot. */
export interface DayGrid {
  readonly rowsOf: RowsOf;
  readonly slots: readonly Slot[];
  readonly rows: readonly GridRow[];
  /** Where each meeting of the day is. */
  readonly cellByMeeting: ReadonlyMap<string, Cell>;
  /** Columns before which the tables rest, such as after lunch. */
  readonly sessionStarts: ReadonlySet<number>;
}
export interface GridRow {
  /** Of the table or the participation. */
  readonly id: string;
  readonly label: string;
  /** One cell per slot of the grid; null where the table, or the participant, is free. */
  readonly cells: readonly (Placement | null)[];
}

/** The days ("yyyy-mm-dd" at the venue) on which the mission has slots, in order. */
export function missionDays(mission: MissionView): readonly string[] {
  return [...new Set(mission.slots.map((slot) => wallDay(slot.startsAt, mission.venue.timeZone)))];
}

/** What a grid has in its rows, and in which language they are in order. */
export interface RowsWish {
  readonly rowsOf: RowsOf;
  readonly locale: Locale;
}

/** The grid of a day. Participants who have no meeting on any day of the version have no row. */
export function dayGrid(mission: MissionView, version: AgendaVersion, day: string, wish: RowsWish): DayGrid {
  const { rowsOf } = wish;
  const slots = mission.slots.filter((slot) => wallDay(slot.startsAt, mission.venue.timeZone) === day);
  const columnBySlot = new Map(slots.map(({ id }, column) => [id, column]));
  const rows = headingsOf(mission, version, wish).map((heading) => ({
    ...heading,
    cells: slots.map((): Placement | null => null),
  }));
  const indexByRow = new Map(rows.map(({ id }, index) => [id, index]));
  const cellByMeeting = new Map<string, Cell>();
  for (const placement of version.placements) {
    const column = columnBySlot.get(placement.slotId);
    const row = indexByRow.get(rowIdBy[rowsOf](placement));
    const cells = row === undefined ? undefined : rows[row]?.cells;
    if (row === undefined || column === undefined || cells === undefined) continue;
    cells[column] = placement;
    cellByMeeting.set(placement.meetingId, { row, column });
  }
  const isSessionStart = (index: number) => index > 0 && slots[index]?.sessionId !== slots[index - 1]?.sessionId;
  return { rowsOf, slots, rows, cellByMeeting, sessionStarts: new Set([...slots.keys()].filter(isSessionStart)) };
}

const rowIdBy: Readonly<Record<RowsOf, (placement: Placement) => string>> = {
  tables: ({ tableId }) => tableId,
  smes: ({ sme }) => sme.participationId,
  buyers: ({ buyer }) => buyer.participationId,
};

/** Tables in the order of the hall, participants in that of the alphabet of the page. */
function headingsOf(
  mission: MissionView,
  version: AgendaVersion,
  { rowsOf, locale }: RowsWish,
): readonly Omit<GridRow, 'cells'>[] {
  if (rowsOf === 'tables') return mission.tables.map(({ id, label }) => ({ id, label }));
  const labelById = new Map(
    version.placements.map((placement) => {
      const { participationId, companyName } = rowsOf === 'smes' ? placement.sme : placement.buyer;
      return [participationId, companyName];
    }),
  );
  const alphabet = new Intl.Collator(locale, { numeric: true });
  return [...labelById]
    .map(([id, label]) => ({ id, label }))
    .sort((one, other) => alphabet.compare(one.label, other.label));
}

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

/** Tells of each meeting whether the name of one of its companies contains the text sought. */
export function meetingSeeker(sought: string): (placement: Placement) => boolean {
  const isFound = nameSeeker(sought);
  return ({ sme, buyer }) => isFound(sme.companyName) || isFound(buyer.companyName);
}
