import type { PartialLabels } from '../code.js';
import { normalCodeOf } from './code-forms.js';
import { type KeyedEntry, officialEntry, type OfficialEntry, type OfficialScheme } from './official-entry.js';

/** The text of a cell by the name of its column; empty where the cell is. */
export type Cells = (column: string) => string;

/** Why a row cannot be taken. */
export type RowFault =
  | { readonly fault: 'code-malformed' | 'linked-code-malformed' | 'parent-malformed'; readonly value: string }
  | { readonly fault: 'text-missing'; readonly columns: readonly string[] }
  | { readonly fault: 'level-wrong'; readonly value: string }
  | { readonly fault: 'note-type-unknown'; readonly value: string };

export type RowReading = KeyedEntry | RowFault;

/** Reads a row that names a code; the code alone is its key. */
export function readCode(
  scheme: OfficialScheme,
  text: string,
  say: (code: string) => Omit<Partial<OfficialEntry>, 'code'> | RowFault,
): RowReading {
  const code = normalCodeOf[scheme](text);
  if (code === null) return { fault: 'code-malformed', value: text };
  const said = say(code);
  return 'fault' in said ? said : { key: code, entry: officialEntry({ code, ...said }) };
}

/** The labels of a row, or what is missing: at least the first column must hold one. */
export function readLabels(
  cells: Cells,
  columns: Readonly<Partial<Record<keyof PartialLabels, string>>>,
): PartialLabels | RowFault {
  const written = Object.entries(columns).map(([language, column]) => [language, cells(column)] as const);
  const filled = written.filter(([, text]) => text !== '');
  if (filled.length === 0) return { fault: 'text-missing', columns: Object.values(columns) };
  return Object.fromEntries(filled);
}

/** Reads a row that links a code to codes of another nomenclature, parted by `|`, perhaps over a class of NACE. */
export function readLink(
  [from, to]: readonly [OfficialScheme, OfficialScheme],
  written: { readonly code: string; readonly linked: string; readonly through: string | null },
): RowReading {
  const linked = written.linked.split('|').map((text) => normalCodeOf[to](text));
  const through = written.through === null ? null : normalCodeOf.NACE(written.through);
  const reading = readCode(from, written.code, () => {
    if (linked.includes(null)) return { fault: 'linked-code-malformed', value: written.linked };
    if (through !== written.through) return { fault: 'linked-code-malformed', value: written.through ?? '' };
    return { linked: linked.filter((code) => code !== null), through };
  });
  return 'fault' in reading ? reading : { ...reading, key: `${reading.key} ${through ?? written.linked}` };
}

/** Reads a row that says which codes took the place of one that is no code any more. */
export function readSuccession(scheme: OfficialScheme, cells: Cells): RowReading {
  const written = cells('successors')
    .split(/[\s|;]+/)
    .filter((text) => text !== '');
  const successors = written.map(normalCodeOf[scheme]);
  const malformed = written.find((_, index) => successors[index] === null);
  return readCode(scheme, cells('code'), () =>
    malformed === undefined
      ? { successors: successors.filter((code) => code !== null) }
      : { fault: 'linked-code-malformed', value: malformed },
  );
}
