import { type FileContent, fileLayouts, type LayoutName } from './file-layouts.js';
import type { KeyedEntry } from './official-entry.js';
import type { RowFault } from './read-cells.js';

/** A row by the names of its columns, with its place in the file. */
export interface FileRow {
  readonly row: number;
  readonly textByColumn: ReadonlyMap<string, string>;
  /** The first column whose cell holds what cannot be stored. */
  readonly unreadableColumn: string | null;
}

/** A row that is not taken, and why. */
export type BadRow = { readonly row: number } & (
  | RowFault
  | { readonly fault: 'cell-unreadable'; readonly column: string }
  | { readonly fault: 'stated-twice'; readonly firstRow: number }
  /** Nothing at or above the code is in the list of its nomenclature, or in this very file. */
  | { readonly fault: 'code-unknown' | 'parent-unknown'; readonly value: string }
);

/** What taking the file in would do to what is kept of its layout and edition. */
export interface ImportPlan {
  readonly newRows: number;
  readonly changedRows: number;
  readonly unchangedRows: number;
  /** Entries that are kept now and are not in the file. */
  readonly goneKeys: readonly string[];
  readonly badRows: readonly BadRow[];
  /** The new and the changed. */
  readonly toKeep: readonly KeyedEntry[];
}

/** What is known beside the file. */
export interface ImportFacts {
  /** By key: the entry as it is kept, in JSON. */
  readonly keptByKey: ReadonlyMap<string, string>;
  /** Whether a list has the code or one above it. */
  readonly isPlaced: (code: string) => boolean;
}

const NEEDS_A_LIST: ReadonlySet<FileContent> = new Set(['labels', 'texts', 'links']);

/** Reads the rows of a file of that layout and compares them to what is kept. */
export function planImport(
  name: LayoutName,
  rows: readonly FileRow[],
  { keptByKey, isPlaced }: ImportFacts,
): ImportPlan {
  const read = readRows(name, rows);
  const taken = new Set<string>();
  const badRows = [...read.badRows];
  const toKeep: KeyedEntry[] = [];
  const unchanged = new Set<string>();
  let changedRows = 0;
  for (const { row, ...keyed } of fromTheTop([...read.entries.values()])) {
    const { code, parent } = keyed.entry;
    if (NEEDS_A_LIST.has(fileLayouts[name].content) && !isPlaced(code)) {
      badRows.push({ row, fault: 'code-unknown', value: code });
    } else if (parent !== null && !taken.has(parent) && !isPlaced(parent)) {
      badRows.push({ row, fault: 'parent-unknown', value: parent });
    } else {
      taken.add(code);
      const kept = keptByKey.get(keyed.key);
      if (kept === JSON.stringify(keyed.entry)) unchanged.add(keyed.key);
      else toKeep.push(keyed);
      if (kept !== undefined && !unchanged.has(keyed.key)) changedRows += 1;
    }
  }
  const stays = new Set([...unchanged, ...toKeep.map(({ key }) => key)]);
  return {
    newRows: toKeep.length - changedRows,
    changedRows,
    unchangedRows: unchanged.size,
    goneKeys: [...keptByKey.keys()].filter((key) => !stays.has(key)),
    badRows: badRows.sort((left, right) => left.row - right.row),
    toKeep,
  };
}

/** What lies above a code has fewer signs. */
function fromTheTop<Row extends KeyedEntry>(entries: readonly Row[]): readonly Row[] {
  return [...entries].sort((left, right) => left.entry.code.length - right.entry.code.length);
}

interface ReadRows {
  readonly entries: ReadonlyMap<string, KeyedEntry & { readonly row: number }>;
  readonly badRows: readonly BadRow[];
}

function readRows(name: LayoutName, rows: readonly FileRow[]): ReadRows {
  const { read, isRepeating } = fileLayouts[name];
  const entries = new Map<string, KeyedEntry & { readonly row: number }>();
  const countByKey = new Map<string, number>();
  const badRows: BadRow[] = [];
  for (const { row, textByColumn, unreadableColumn } of rows) {
    const reading = read((column) => textByColumn.get(column) ?? '');
    if (unreadableColumn !== null) {
      badRows.push({ row, fault: 'cell-unreadable', column: unreadableColumn });
    } else if ('fault' in reading) {
      badRows.push({ row, ...reading });
    } else {
      const count = (countByKey.get(reading.key) ?? 0) + 1;
      countByKey.set(reading.key, count);
      const key = count === 1 ? reading.key : `${reading.key} #${count}`;
      const first = entries.get(reading.key);
      if (first !== undefined && !isRepeating) badRows.push({ row, fault: 'stated-twice', firstRow: first.row });
      else entries.set(key, { row, key, entry: reading.entry });
    }
  }
  return { entries, badRows };
}
