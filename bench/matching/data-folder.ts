import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A row of a table, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

const subfolders = ['', 'eval', 'taxonomy', 'mission'];
/** Where the official tables are when the folder that is measured has only labelled sets. */
const usualFolder = '../shared/data';

/**
 * The rows of the table whose file name begins with `name`, from the data folder or its subfolders, else from the usual
 * folder; `null` when it is nowhere. Of several files the first by name counts.
 */
export function readTable(dataFolder: string, name: string): readonly Row[] | null {
  for (const folder of [dataFolder, usualFolder]) {
    for (const subfolder of subfolders) {
      const path = join(folder, subfolder);
      if (!existsSync(path)) continue;
      const file = readdirSync(path)
        .sort()
        .find((candidate) => candidate === `${name}.csv` || (candidate.startsWith(name) && candidate.endsWith('.csv')));
      if (file !== undefined) return parse<Row>(readFileSync(join(path, file)), { columns: true, bom: true });
    }
  }
  return null;
}
