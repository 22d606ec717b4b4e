import type { VenueMap, VenueMapChange } from '../../api-client/contract.js';

/** A place of the grid, both numbers from 0. */
export type Spot = NonNullable<VenueMap['tables'][number]['spot']>;

export type HallSize = Pick<VenueMap, 'columns' | 'rows'>;

type TableKey = `table:${string}`;

/** A hall as somebody is changing it: its size, and the spot of each table; null, or no key, where it has none. */
export interface HallDraft {
  readonly size: HallSize;
  readonly [table: TableKey]: Spot | null;
}

/** One step on the grid: one of the two is 1 or -1, the other 0. */
export interface Step {
  readonly columns: number;
  readonly rows: number;
}

/** As many as the server takes of either. */
const MOST_LINES = 30;

const keyOf = (tableId: string): TableKey => `table:${tableId}`;

export function hallOf({ columns, rows, tables }: VenueMap): HallDraft {
  return { size: { columns, rows }, ...Object.fromEntries(tables.map(({ id, spot }) => [keyOf(id), spot])) };
}

export function spotOf(hall: HallDraft, tableId: string): Spot | null {
  return hall[keyOf(tableId)] ?? null;
}

export function changeOfHall(hall: HallDraft, tableIds: readonly string[]): VenueMapChange {
  return { ...hall.size, tables: tableIds.map((id) => ({ id, spot: spotOf(hall, id) })) };
}

const isSameSpot = (one: Spot | null, other: Spot | null): boolean =>
  one?.column === other?.column && one?.row === other?.row;

const withSpot = (hall: HallDraft, tableId: string, spot: Spot | null): HallDraft => ({
  ...hall,
  [keyOf(tableId)]: spot,
});

/** The table at a spot; null where it is free. */
function tableAt(hall: HallDraft, tableIds: readonly string[], spot: Spot): string | null {
  return tableIds.find((id) => isSameSpot(spotOf(hall, id), spot)) ?? null;
}

/** Puts a table on a spot, or away. Whatever stands there gets the place of the one that comes. */
export function moveTable(hall: HallDraft, tableIds: readonly string[], tableId: string, spot: Spot | null): HallDraft {
  const from = spotOf(hall, tableId);
  if (isSameSpot(from, spot)) return hall;
  const other = spot === null ? null : tableAt(hall, tableIds, spot);
  const moved = withSpot(hall, tableId, spot);
  return other === null ? moved : withSpot(moved, other, from);
}

/** Moves a table to the next free spot in that direction; where there is none, nothing changes. */
export function stepTable(hall: HallDraft, tableIds: readonly string[], tableId: string, step: Step): HallDraft {
  const from = spotOf(hall, tableId);
  if (from === null) return hall;
  let spot = oneStepFrom(from, step);
  while (isInside(spot, hall.size) && tableAt(hall, tableIds, spot) !== null) spot = oneStepFrom(spot, step);
  return isInside(spot, hall.size) ? withSpot(hall, tableId, spot) : hall;
}

const oneStepFrom = ({ column, row }: Spot, { columns, rows }: Step): Spot => ({
  column: column + columns,
  row: row + rows,
});

const isInside = ({ column, row }: Spot, { columns, rows }: HallSize): boolean =>
  column >= 0 && row >= 0 && column < columns && row < rows;

/** Every spot on which nothing stands, row by row. */
export function freeSpots(hall: HallDraft, tableIds: readonly string[]): readonly Spot[] {
  const { columns, rows } = hall.size;
  const spots = Array.from({ length: columns * rows }, (_, index) => {
    return { column: index % columns, row: Math.floor(index / columns) };
  });
  return spots.filter((spot) => tableAt(hall, tableIds, spot) === null);
}

/** Tables that stand nowhere, in their order. */
export function waitingTables(hall: HallDraft, tableIds: readonly string[]): readonly string[] {
  return tableIds.filter((id) => spotOf(hall, id) === null);
}

/**
 * Puts every table that stands nowhere on the first free spot, row by row; the hall grows where it has not enough. The
 * same hall where none waits.
 */
export function fillRows(hall: HallDraft, tableIds: readonly string[]): HallDraft {
  if (waitingTables(hall, tableIds).length === 0) return hall;
  const roomy = { ...hall, size: sizeFor(hall.size, tableIds.length) };
  const free = freeSpots(roomy, tableIds);
  return waitingTables(roomy, tableIds).reduce<HallDraft>(
    (filled, id, index) => withSpot(filled, id, free[index] ?? null),
    roomy,
  );
}

function sizeFor({ columns, rows }: HallSize, tables: number): HallSize {
  const wanted = Math.min(MOST_LINES, Math.max(rows, Math.ceil(tables / columns)));
  return { columns: Math.min(MOST_LINES, Math.max(columns, Math.ceil(tables / wanted))), rows: wanted };
}

/** The numbers of columns or rows that a hall can have, from the least that holds its tables. */
export function possibleLines(
  hall: HallDraft,
  tableIds: readonly string[],
  line: 'columns' | 'rows',
): readonly number[] {
  const index = line === 'columns' ? 'column' : 'row';
  const least = Math.max(1, ...tableIds.map((id) => (spotOf(hall, id)?.[index] ?? 0) + 1));
  return Array.from({ length: MOST_LINES - least + 1 }, (_, more) => least + more);
}

/** Two changes joined can put two tables on one spot, or one outside: of these the later one stands nowhere. */
export function withoutCollisions(hall: HallDraft, tableIds: readonly string[]): HallDraft {
  const taken = new Set<string>();
  return tableIds.reduce((freed, id) => {
    const spot = spotOf(freed, id);
    if (spot === null) return freed;
    const key = `${String(spot.column)} ${String(spot.row)}`;
    if (taken.has(key) || !isInside(spot, hall.size)) return withSpot(freed, id, null);
    taken.add(key);
    return freed;
  }, hall);
}
