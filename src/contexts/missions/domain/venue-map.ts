import { err, ok, type Result } from '../../../kernel/result.js';
import type { MeetingTable } from './mission.js';

/** The grid of a hall: places side by side, in rows one behind the other. */
export interface HallSize {
  readonly columns: number;
  readonly rows: number;
}

/** A place of the grid, both numbers from 0. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}

/** As many as are still told apart on a screen, and more places than a mission has tables. */
export const MOST_HALL_LINES = 30;

/** A table with its place in the hall; null where nobody has placed it. */
export interface PlacedTable extends Pick<MeetingTable, 'id' | 'label'> {
  readonly spot: Spot | null;
}

/** What is said of the hall; tables that are not named stay where they are. */
export interface VenueMapPlan extends HallSize {
  readonly tables: readonly Pick<PlacedTable, 'id' | 'spot'>[];
}

export type VenueMapRefusal =
  | { readonly type: 'placed-table-unknown'; readonly tableId: MeetingTable['id'] }
  | { readonly type: 'table-placed-twice'; readonly label: string }
  | ({ readonly type: 'table-outside-hall'; readonly label: string } & Spot & HallSize)
  | ({ readonly type: 'spot-taken'; readonly first: string; readonly second: string } & Spot);

/** Where each table stands once that is said, in the order of the tables; or why they cannot stand so. */
export function placeTables(
  standing: readonly PlacedTable[],
  plan: VenueMapPlan,
): Result<readonly PlacedTable[], VenueMapRefusal> {
  const labelById = new Map(standing.map(({ id, label }) => [id, label]));
  const spotById = new Map(standing.map(({ id, spot }) => [id, spot]));
  const named = new Set<MeetingTable['id']>();
  for (const { id, spot } of plan.tables) {
    const label = labelById.get(id);
    if (label === undefined) return err({ type: 'placed-table-unknown', tableId: id });
    if (named.has(id)) return err({ type: 'table-placed-twice', label });
    named.add(id);
    spotById.set(id, spot);
  }
  const placed = standing.map((table) => ({ ...table, spot: spotById.get(table.id) ?? null }));
  const refusal = refusalOfSpots(placed, plan);
  return refusal === null ? ok(placed) : err(refusal);
}

function refusalOfSpots(placed: readonly PlacedTable[], { columns, rows }: HallSize): VenueMapRefusal | null {
  const labelBySpot = new Map<string, string>();
  for (const { label, spot } of placed) {
    if (spot === null) continue;
    const { column, row } = spot;
    if (column >= columns || row >= rows) return { type: 'table-outside-hall', label, column, row, columns, rows };
    const key = `${column} ${row}`;
    const first = labelBySpot.get(key);
    if (first !== undefined) return { type: 'spot-taken', first, second: label, column, row };
    labelBySpot.set(key, label);
  }
  return null;
}
