import { crosswalksOf, linkedTo } from './crosswalks.js';
import type { LayoutName } from './official/file-layouts.js';
import { officialEntry, type OfficialEntry } from './official/official-entry.js';

function walks(files: Readonly<Partial<Record<LayoutName, readonly OfficialEntry[]>>>) {
  const imported = Object.keys(files).map((layout) => ({
    layout: layout as LayoutName,
    edition: '2022',
    licence: 'test',
    digest: '',
    importedAt: '' as never,
  }));
  return crosswalksOf(
    { files: imported, entriesOf: ({ layout }) => files[layout] ?? [] },
    new Map([['28.94', ['8446', '8447']]]),
  );
}

const imported = walks({
  'hs-nace-links': [
    officialEntry({ code: '844630', linked: ['28.94'] }),
    officialEntry({ code: '844711', linked: ['28.94'] }),
    officialEntry({ code: '844790', linked: ['28.94', '13.91'] }),
  ],
  'ateco-codes': [officialEntry({ code: '28.94', labels: { en: 'Textile machinery' } })],
  'nace-codes': [
    officialEntry({ code: '28.94', labels: { en: 'Textile machinery' } }),
    officialEntry({ code: '13.91', labels: { en: 'Knitted fabrics' } }),
  ],
});

describe('The codes that go with a code', () => {
  it('lead from goods to those who make them, as ships and as imported', () => {
    expect(linkedTo('HS', '844630', walks({}))).toEqual([{ scheme: 'ATECO', code: '28.94' }]);
    expect(linkedTo('HS', '844790', imported)).toEqual([
      { scheme: 'ATECO', code: '28.94' },
      { scheme: 'NACE', code: '28.94' },
      { scheme: 'NACE', code: '13.91' },
    ]);
  });

  it('lead from a class of NACE to ATECO, to its products and to the headings of its goods', () => {
    expect(linkedTo('NACE', '28.94', imported)).toEqual([
      { scheme: 'ATECO', code: '28.94' },
      { scheme: 'CPA', code: '28.94' },
      { scheme: 'HS', code: '8446' },
      { scheme: 'HS', code: '8447' },
    ]);
  });

  it('lead from ATECO to goods and to NACE', () => {
    expect(linkedTo('ATECO', '28.94', imported)).toEqual([
      { scheme: 'HS', code: '8446' },
      { scheme: 'HS', code: '8447' },
      { scheme: 'NACE', code: '28.94' },
    ]);
  });

  it('are none of CPV, of which no link is published', () => {
    expect(linkedTo('CPV', '42710000', imported)).toEqual([]);
  });
});
