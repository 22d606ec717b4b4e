import { classificationsOf } from '../../src/contexts/classifications/domain/classifications.js';
import { fileLayouts, type LayoutName } from '../../src/contexts/classifications/domain/official/file-layouts.js';
import type { OfficialEntry } from '../../src/contexts/classifications/domain/official/official-entry.js';
import type { OfficialLibrary } from '../../src/contexts/classifications/domain/official/official-library.js';
import { activitiesOf, officialServiceLinks } from '../../src/contexts/classifications/domain/service-activities.js';
import { loadHeadingsByClass } from '../../src/contexts/classifications/loading/load-ateco.js';
import { loadActivitiesOfServices } from '../../src/contexts/classifications/loading/load-services.js';
import { loadShippedLists } from '../../src/contexts/classifications/loading/load-shipped-lists.js';
import {
  loadActivityTexts,
  loadGoodsTexts,
  loadServiceTexts,
} from '../../src/contexts/classifications/loading/load-texts.js';
import type { SearchSources } from '../../src/contexts/classifications/planning/search-sources.js';
import type { TextsByCode } from '../../src/contexts/classifications/planning/texts-by-code.js';
import { readTable } from './data-folder.js';

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
  'cpv-codes': 'cpv2008',
};

/**
 * All that the product knows of codes in words once the official files of a data folder were imported; if wanted, without
 * the words of the trade that ship with it.
 */
export function productSources(dataFolder: string, withTradeWords = true): SearchSources {
  const official = officialFiles(dataFolder);
  const library: OfficialLibrary = {
    files: [...official.keys()].map((layout) => ({ ...importedFile(layout), importedAt: '' as never })),
    entriesOf: ({ layout }) => official.get(layout) ?? [],
  };
  const { ATECO } = classificationsOf(loadShippedLists(), library);
  const links = { shipped: loadActivitiesOfServices(), official: officialServiceLinks(library) };
  const texts = (shipped: TextsByCode): TextsByCode => (withTradeWords ? shipped : withoutTradeWords(shipped));
  return {
    goods: texts(loadGoodsTexts()),
    activities: texts(loadActivityTexts()),
    services: texts(loadServiceTexts()),
    headingsByClass: loadHeadingsByClass(),
    activitiesOfService: (code) => activitiesOf(code, 'rev-2', links, ATECO.list),
    official,
  };
}

/** The official files of a data folder as the product imports them; bad rows are left out. */
function officialFiles(dataFolder: string): SearchSources['official'] {
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

function withoutTradeWords(shipped: TextsByCode): TextsByCode {
  return new Map([...shipped].map(([code, texts]) => [code, texts.filter(({ kind }) => kind !== 'word')]));
}

function importedFile(layout: LayoutName) {
  const edition = { ateco: '2025', cpa: '2.1', nace: '2' }[layout.split('-')[0] ?? ''] ?? '2022';
  return { layout, edition, licence: 'as in the data folder', digest: '' };
}
