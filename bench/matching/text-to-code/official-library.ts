import { fileLayouts, type LayoutName } from '../../../src/contexts/classifications/domain/official/file-layouts.js';
import type { OfficialEntry } from '../../../src/contexts/classifications/domain/official/official-entry.js';
import { readTable } from '../data-folder.js';

/** By layout: how the files are called in the data folder. */
const fileNames: Readonly<Partial<Record<LayoutName, string>>> = {
  'hs-codes': 'hs2022',
  'hs-labels-ru': 'hs2022_labels_ru',
  'hs-sections': 'hs2022_sections',
  'hs-ateco-links': 'hs6_ateco2025',
  'cn-codes': 'cn2022',
  'cn-cpa-links': 'cn2022_cpa21',
  'cpa-codes': 'cpa21',
  'ateco-codes': 'ateco2025',
  'ateco-notes': 'ateco2025_notes',
  'ateco-index': 'ateco2025_index',
  'nace-codes': 'nace_rev2',
};

/** The official files of a data folder as the product imports them; bad rows are left out. */
export function officialFiles(dataFolder: string): ReadonlyMap<LayoutName, readonly OfficialEntry[]> {
  const layouts = Object.keys(fileLayouts) as readonly LayoutName[];
  const entries = layouts.flatMap((layout): readonly (readonly [LayoutName, readonly OfficialEntry[]])[] => {
    const fileName = fileNames[layout];
    const rows = fileName === undefined ? null : readTable(dataFolder, fileName);
    if (rows === null) return [];
    const read = rows.map((row) => fileLayouts[layout].read((column) => row[column]?.trim() ?? ''));
    return [[layout, read.flatMap((reading) => ('fault' in reading ? [] : [reading.entry]))]];
  });
  return new Map(entries);
}
