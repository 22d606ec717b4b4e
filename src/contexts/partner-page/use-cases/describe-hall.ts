import type { HallSpot, HallView } from '../domain/page-view.js';
import type { HallFacts, MeetingPageFacts } from '../persistence/read-models/page-facts.js';

/** The hall as a picture shows it; null where no table has a place. */
export function describeHall(hall: HallFacts | null): HallView | null {
  if (hall === null) return null;
  const { columns, rows, tables } = hall;
  return { columns, rows, spots: tables.map(({ column, row }) => ({ column, row })) };
}

/** Where that table stands; null where nobody has placed it. */
export function spotOf(hall: HallFacts | null, tableLabel: string): HallSpot | null {
  const table = hall?.tables.find(({ label }) => label === tableLabel);
  return table === undefined ? null : { column: table.column, row: table.row };
}

/** Where whoever reads of a meeting finds its table; null where it has begun, or they join from elsewhere. */
export function spotToFind({ place, isToCome }: MeetingPageFacts, hall: HallFacts | null): HallSpot | null {
  if (place === null || !isToCome || place.remote?.isOneself === true) return null;
  return spotOf(hall, place.tableLabel);
}
