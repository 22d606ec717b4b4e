import type { AtecoLevel } from '../code.js';
import { atecoRules } from '../ateco.js';
import { readNote, readPhrase } from './activity-words.js';
import type { OfficialScheme, OfficialText } from './official-entry.js';
import { type Cells, readCode, readLabels, readLink, readSuccession, type RowReading } from './read-cells.js';

/** What a file says: which codes there are, further labels, words about them, links to another nomenclature, successions. */
export type FileContent = 'codes' | 'labels' | 'texts' | 'links' | 'successors';

/** A published column layout. The columns are known by their names, in any order; others beside them are left out. */
interface FileLayout {
  readonly scheme: OfficialScheme;
  readonly content: FileContent;
  readonly columns: readonly string[];
  readonly read: (cells: Cells) => RowReading;
  /** Several rows may say something of one code: the n-th of a key is the n-th in the file. */
  readonly isRepeating: boolean;
}

const layout = (
  scheme: OfficialScheme,
  content: FileContent,
  columns: readonly string[],
  read: FileLayout['read'],
  isRepeating = false,
): FileLayout => ({ scheme, content, columns, read, isRepeating });

const successions = (scheme: OfficialScheme): FileLayout =>
  layout(scheme, 'successors', ['code', 'successors'], (cells) => readSuccession(scheme, cells));

/** Of one nomenclature, a layout with more columns comes before those whose columns it has too. */
export const fileLayouts = {
  'hs-codes': layout('HS', 'codes', ['code', 'level', 'parent', 'section', 'label_en'], readGoods),
  'hs-labels-ru': layout('HS', 'labels', ['code', 'label_ru'], (cells) =>
    readCode('HS', cells('code'), () => labelsOf(cells, { ru: 'label_ru' })),
  ),
  'hs-sections': layout('HS', 'labels', ['section', 'name'], (cells) =>
    readCode('HS', cells('section'), () => labelsOf(cells, { en: 'name' })),
  ),
  'hs-ateco-links': layout('HS', 'links', ['hs6', 'nace2', 'ateco2025_class'], (cells) =>
    readLink(['HS', 'ATECO'], { code: cells('hs6'), linked: cells('ateco2025_class'), through: cells('nace2') }),
  ),
  'hs-nace-links': layout('HS', 'links', ['hs6', 'nace2', 'cn8_lines'], (cells) =>
    readLink(['HS', 'NACE'], { code: cells('hs6'), linked: cells('nace2'), through: null }),
  ),
  'hs-successors': successions('HS'),
  'cn-codes': layout('CN', 'codes', ['code', 'level', 'selftext_en', 'label_en'], readTariffLine),
  'cn-cpa-links': layout('CN', 'links', ['cn8', 'cpa21'], (cells) =>
    readLink(['CN', 'CPA'], { code: cells('cn8'), linked: cells('cpa21'), through: null }),
  ),
  'cn-successors': successions('CN'),
  'cpa-codes': layout('CPA', 'codes', ['code', 'label_en'], (cells) =>
    readCode('CPA', cells('code'), () => labelsOf(cells, { en: 'label_en' })),
  ),
  'cpa-successors': successions('CPA'),
  'ateco-codes': layout('ATECO', 'codes', ['code', 'level', 'parent', 'label_it', 'label_en'], readActivity),
  'ateco-notes': layout('ATECO', 'texts', ['code', 'note_type', 'note_it', 'note_en'], readNote, true),
  'ateco-index': layout('ATECO', 'texts', ['ateco2025', 'element_it', 'phrase_it'], readPhrase, true),
  'ateco-successors': successions('ATECO'),
  'nace-codes': layout('NACE', 'codes', ['code', 'label_en', 'includes_en', 'includes_also_en'], readNace),
  'cpv-codes': layout('CPV', 'codes', ['code', 'label_en', 'label_it'], (cells) =>
    readCode('CPV', cells('code'), () => labelsOf(cells, { en: 'label_en', it: 'label_it' })),
  ),
  'cpv-cpa-links': layout('CPV', 'links', ['cpv', 'cpa21'], (cells) =>
    readLink(['CPV', 'CPA'], { code: cells('cpv'), linked: cells('cpa21'), through: null }),
  ),
} as const satisfies Readonly<Record<string, FileLayout>>;

export type LayoutName = keyof typeof fileLayouts;

const layoutNames = Object.keys(fileLayouts) as readonly LayoutName[];

/** The layout of a nomenclature that a file with these columns has; null for none. */
export function layoutOf(scheme: OfficialScheme, columns: readonly string[]): LayoutName | null {
  const has = (name: LayoutName): boolean =>
    fileLayouts[name].scheme === scheme && fileLayouts[name].columns.every((column) => columns.includes(column));
  return layoutNames.find(has) ?? null;
}

function labelsOf(cells: Cells, columns: Parameters<typeof readLabels>[1]) {
  const labels = readLabels(cells, columns);
  return 'fault' in labels ? labels : { labels };
}

function readGoods(cells: Cells): RowReading {
  return readCode('HS', cells('code'), (code) => {
    const [level, above] = [cells('level'), cells('parent') || cells('section')];
    if (level !== String(code.length)) return { fault: 'level-wrong', value: level };
    const said = labelsOf(cells, { en: 'label_en' });
    if ('fault' in said) return said;
    const parent = code.length > 2 ? code.slice(0, -2) : above;
    return parent === above && /^(\d+|[IVX]+)$/.test(above)
      ? { parent, ...said }
      : { fault: 'parent-malformed', value: above };
  });
}

/** The self-explanatory text names the goods by itself; the label may be "Other". */
function readTariffLine(cells: Cells): RowReading {
  return readCode('CN', cells('code'), () => {
    const said = labelsOf(cells, { en: 'selftext_en' });
    const label = cells('label_en');
    if ('fault' in said || label === '' || label === said.labels.en) return said;
    return { ...said, texts: [{ language: 'en', kind: 'note', text: label }] };
  });
}

const levels: Readonly<Record<string, AtecoLevel>> = {
  1: 'section',
  2: 'division',
  3: 'group',
  4: 'class',
  5: 'category',
  6: 'subcategory',
};

function readActivity(cells: Cells): RowReading {
  return readCode('ATECO', cells('code'), (code) => {
    if (levels[cells('level')] !== atecoRules.levelOf(code)) return { fault: 'level-wrong', value: cells('level') };
    const said = labelsOf(cells, { it: 'label_it', en: 'label_en' });
    if ('fault' in said) return said;
    const above = cells('parent');
    const parent = above === '' ? null : atecoRules.normalise(above);
    return parent === null && above !== '' ? { fault: 'parent-malformed', value: above } : { parent, ...said };
  });
}

function readNace(cells: Cells): RowReading {
  return readCode('NACE', cells('code'), () => {
    const said = labelsOf(cells, { en: 'label_en' });
    if ('fault' in said) return said;
    const note = (kind: OfficialText['kind'], column: string): readonly OfficialText[] =>
      cells(column) === '' ? [] : [{ language: 'en', kind, text: cells(column) }];
    const texts = [
      ...note('note', 'includes_en'),
      ...note('note', 'includes_also_en'),
      ...note('exclusion', 'excludes_en'),
    ];
    return { ...said, texts };
  });
}
