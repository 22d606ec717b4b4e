import { layoutOf } from './file-layouts.js';
import { type FileRow, planImport } from './plan-import.js';

/** The rows of a file as a spreadsheet numbers them, below the row of the columns. */
function rows(columns: readonly string[], ...cells: readonly (readonly string[])[]): readonly FileRow[] {
  return cells.map((row, index) => ({
    row: index + 2,
    textByColumn: new Map(row.map((text, column) => [columns[column]!, text])),
    unreadableColumn: null,
  }));
}

const NOTHING_KEPT = { keptByKey: new Map<string, string>(), isPlaced: () => true };
const goodsColumns = ['code', 'level', 'parent', 'section', 'label_en'];
const looms = ['8446', '4', '84', 'XVI', 'Weaving machines'];
const shuttleless = ['8446.30', '6', '8446', 'XVI', 'Shuttleless looms'];
const kept = (plan: ReturnType<typeof planImport>) =>
  new Map(plan.toKeep.map(({ key, entry }) => [key, JSON.stringify(entry)]));

describe('The layout of an official file', () => {
  it.each([
    ['HS', goodsColumns, 'hs-codes'],
    ['HS', ['code', 'level', 'label_ru'], 'hs-labels-ru'],
    ['CN', ['label_en', 'selftext_en', 'level', 'code'], 'cn-codes'],
    ['CPA', ['code', 'label_en'], 'cpa-codes'],
    ['NACE', ['code', 'label_en', 'includes_en', 'includes_also_en', 'excludes_en'], 'nace-codes'],
    ['CPV', ['code', 'label_en', 'label_it', 'label_de'], 'cpv-codes'],
    ['ATECO', ['code', 'note_type', 'note_it', 'note_en'], 'ateco-notes'],
    ['CN', ['code', 'successors'], 'cn-successors'],
  ] as const)('of %s shows in its columns', (scheme, columns, layout) => {
    expect(layoutOf(scheme, columns)).toBe(layout);
  });

  it('of another nomenclature, or of none, is not taken for one', () => {
    expect(layoutOf('CN', goodsColumns)).toBeNull();
    expect(layoutOf('HS', ['codice', 'descrizione'])).toBeNull();
  });
});

describe('Importing an official file', () => {
  it('takes what is new, in the normal form of its codes', () => {
    const plan = planImport('hs-codes', rows(goodsColumns, looms, shuttleless), NOTHING_KEPT);
    expect(plan).toMatchObject({ newRows: 2, changedRows: 0, unchangedRows: 0, goneKeys: [], badRows: [] });
    expect(plan.toKeep[1]).toMatchObject({
      key: '844630',
      entry: { code: '844630', parent: '8446', labels: { en: 'Shuttleless looms' } },
    });
  });

  it('finds the same file unchanged, and in another one what changed and what is gone', () => {
    const first = planImport('hs-codes', rows(goodsColumns, looms, shuttleless), NOTHING_KEPT);
    const facts = { ...NOTHING_KEPT, keptByKey: kept(first) };
    expect(planImport('hs-codes', rows(goodsColumns, looms, shuttleless), facts)).toMatchObject({
      newRows: 0,
      changedRows: 0,
      unchangedRows: 2,
      goneKeys: [],
    });
    const renamed = ['8446', '4', '84', 'XVI', 'Looms'];
    expect(planImport('hs-codes', rows(goodsColumns, renamed), facts)).toMatchObject({
      newRows: 0,
      changedRows: 1,
      unchangedRows: 0,
      goneKeys: ['844630'],
    });
  });

  it('says of every bad row why it is one', () => {
    const isPlaced = (code: string) => code === '84';
    const bad = [
      ['TOTAL', '5', '', 'TOTAL', 'All commodities'],
      ['8447', '6', '84', 'XVI', 'Knitting machines'],
      ['8448', '4', '84', 'XVI', ''],
      ['9999', '4', '99', 'TOTAL', 'Not specified'],
      ['999999', '6', '9999', 'TOTAL', 'Not specified'],
      ['8451', '4', '85', 'XVI', 'Laundry machines'],
      looms,
    ];
    const plan = planImport('hs-codes', rows(goodsColumns, looms, ...bad), { ...NOTHING_KEPT, isPlaced });
    expect(plan.badRows).toEqual([
      { row: 3, fault: 'code-malformed', value: 'TOTAL' },
      { row: 4, fault: 'level-wrong', value: '6' },
      { row: 5, fault: 'text-missing', columns: ['label_en'] },
      { row: 6, fault: 'parent-unknown', value: '99' },
      { row: 7, fault: 'parent-unknown', value: '9999' },
      { row: 8, fault: 'parent-malformed', value: '85' },
      { row: 9, fault: 'stated-twice', firstRow: 2 },
    ]);
    expect(plan.toKeep.map(({ key }) => key)).toEqual(['8446']);
  });

  it('keeps several notes of one code apart, and tells what a code leaves out from what it includes', () => {
    const columns = ['code', 'note_type', 'note_it', 'note_en'];
    const notes = rows(
      columns,
      ['28.94', '1', 'telai', 'looms'],
      ['28.94', '1', 'orditoi', ''],
      ['28.94', '3', 'forni', 'ovens'],
      ['28.94', '9', 'altro', ''],
    );
    const plan = planImport('ateco-notes', notes, NOTHING_KEPT);
    expect(plan.toKeep.map(({ key, entry }) => [key, entry.texts[0]])).toEqual([
      ['28.94 1', { language: 'it', kind: 'note', text: 'telai' }],
      ['28.94 1 #2', { language: 'it', kind: 'note', text: 'orditoi' }],
      ['28.94 3', { language: 'it', kind: 'exclusion', text: 'forni' }],
    ]);
    expect(plan.badRows).toEqual([{ row: 5, fault: 'note-type-unknown', value: '9' }]);
  });

  it('reads index phrases in Italian, with the English that stands in brackets', () => {
    const columns = ['ateco2025', 'activity_it', 'element_it', 'phrase_it'];
    const plan = planImport(
      'ateco-index',
      rows(columns, ['03.11.00', 'cattura', 'balene [whaling]', 'cattura di balene']),
      {
        ...NOTHING_KEPT,
      },
    );
    expect(plan.toKeep[0]?.entry.texts).toEqual([
      { language: 'it', kind: 'example', text: 'cattura di balene' },
      { language: 'en', kind: 'example', text: 'whaling' },
    ]);
  });

  it('refuses links and words of codes that no list knows', () => {
    const isPlaced = (code: string) => code === '84463000';
    const links = rows(['cn8', 'cpa21'], ['8446 30 00', '28.94.13'], ['84463000', 'looms'], ['12345678', '28.94.13']);
    const plan = planImport('cn-cpa-links', links, { ...NOTHING_KEPT, isPlaced });
    expect(plan.toKeep.map(({ entry }) => [entry.code, entry.linked])).toEqual([['84463000', ['28.94.13']]]);
    expect(plan.badRows).toEqual([
      { row: 3, fault: 'linked-code-malformed', value: 'looms' },
      { row: 4, fault: 'code-unknown', value: '12345678' },
    ]);
  });

  it('reads which codes took the place of one', () => {
    const successions = rows(['code', 'successors'], ['84463100', '84463010 84463090'], ['84463200', '']);
    const plan = planImport('cn-successors', successions, NOTHING_KEPT);
    expect(plan.toKeep.map(({ entry }) => entry.successors)).toEqual([['84463010', '84463090'], []]);
  });
});
