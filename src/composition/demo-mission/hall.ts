/** Two tables on each side of an aisle. */
const PLACES_OF_A_ROW = [0, 1, 3, 4];
const COLUMNS = 5;

/** Where the tables of the demo mission stand, in rows from the entrance on. */
export function demoHall<Id>(tableIds: readonly Id[]) {
  const tables = tableIds.map((id, index) => ({
    id,
    spot: {
      column: PLACES_OF_A_ROW[index % PLACES_OF_A_ROW.length] ?? 0,
      row: Math.floor(index / PLACES_OF_A_ROW.length),
    },
  }));
  return { columns: COLUMNS, rows: Math.max(1, Math.ceil(tableIds.length / PLACES_OF_A_ROW.length)), tables };
}
