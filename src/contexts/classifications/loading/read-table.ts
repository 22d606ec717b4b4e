import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const folder = new URL('../data/', import.meta.url);

/** The rows of a table in `data/`, by column. Throws when the file or one of the columns is missing, or a cell is empty. */
export function readTable<Column extends string>(
  fileName: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const rows = parse<Record<Column, string>>(readFileSync(new URL(fileName, folder)), { columns: true });
  for (const row of rows) {
    for (const column of columns) {
      if (!row[column]) throw new Error(`data/${fileName} has a row without "${column}": ${JSON.stringify(row)}`);
    }
  }
  return rows;
}
