import { loadShippedLists } from '../loading/load-shipped-lists.js';
import { classificationsOf } from './classifications.js';
import { crosswalksOf, linkedTo } from './crosswalks.js';
import { numberingOf } from './numberings.js';
import type { LayoutName } from './official/file-layouts.js';
import { officialEntry, type OfficialEntry } from './official/official-entry.js';
import type { OfficialLibrary } from './official/official-library.js';
import { activitiesOf, officialServiceLinks } from './service-activities.js';

const shipped = loadShippedLists();

/** What goes with a code once these files were imported, each of the edition behind its name. */
function walks(files: Readonly<Record<string, readonly OfficialEntry[]>>) {
  const library: OfficialLibrary = {
    files: Object.keys(files).map((name) => {
      const [layout, edition = '2022'] = name.split(' ');
      return { layout: layout as LayoutName, edition, licence: 'test', digest: '', importedAt: '' as never };
    }),
    entriesOf: ({ layout, edition }) => files[`${layout} ${edition}`] ?? files[layout] ?? [],
  };
  const { ATECO, CPA, NACE } = classificationsOf(shipped, library);
  const numberings = { NACE: numberingOf('NACE', NACE.edition), CPA: numberingOf('CPA', CPA.edition) };
  const serviceLinks = {
    shipped: new Map([['25.62', ['25.53']]]),
    official: officialServiceLinks(library),
  };
  return crosswalksOf(library, {
    headingsByActivity: new Map([['28.94', ['8446', '8447']]]),
    numberings,
    activitiesOf: (scheme, code) => activitiesOf(code, numberings[scheme], serviceLinks, ATECO.list),
  });
}

const named = (code: string, label: string): OfficialEntry => officialEntry({ code, labels: { en: label } });

const imported = walks({
  'hs-nace-links': [
    officialEntry({ code: '844630', linked: ['28.94'] }),
    officialEntry({ code: '844711', linked: ['28.94'] }),
    officialEntry({ code: '844790', linked: ['28.94', '13.91'] }),
  ],
  'ateco-codes 2025': [named('28', 'Machinery'), named('28.94', 'Textile machinery')],
  'nace-codes 2': [
    named('25.62', 'Machining'),
    named('28', 'MACHINERY'),
    named('28.94', 'Textile machinery'),
    named('28.95', 'Paper machinery'),
    named('13.91', 'Knitted fabrics'),
  ],
});
const codesOf = (scheme: 'ATECO' | 'NACE' | 'CPA' | 'CPV' | 'HS', code: string, among = imported) =>
  linkedTo(scheme, code, among).map((linked) => `${linked.scheme} ${linked.code}`);

describe('The codes that go with a code', () => {
  it('lead from goods to those who make them, as ships and as imported', () => {
    expect(codesOf('HS', '844630', walks({}))).toEqual(['ATECO 28.94']);
    expect(codesOf('HS', '844790')).toEqual(['ATECO 28.94', 'NACE 28.94', 'NACE 13.91']);
  });

  it('lead from a class of NACE to ATECO, to its products and to the headings of its goods', () => {
    expect(codesOf('NACE', '28.94')).toEqual(['ATECO 28.94', 'CPA 28.94', 'HS 8446', 'HS 8447']);
  });

  it('lead from a class of NACE that ATECO numbers otherwise to the class that took its place, else to the division', () => {
    expect(codesOf('NACE', '25.62')).toEqual(['ATECO 25.53', 'CPA 25.62']);
    expect(codesOf('NACE', '28.95')).toEqual(['ATECO 28', 'CPA 28.95']);
  });

  it('lead from ATECO to goods and to NACE, from a finer code by its class and from an unknown class by what is above it', () => {
    expect(codesOf('ATECO', '28.94')).toEqual(['HS 8446', 'HS 8447', 'NACE 28.94']);
    expect(codesOf('ATECO', '28.94.10')).toEqual(['HS 8446', 'HS 8447', 'NACE 28.94']);
    expect(codesOf('ATECO', '25.53.00')).toEqual(['NACE 25.62']);
    expect(codesOf('ATECO', '28.99')).toEqual(['NACE 28']);
  });

  it('take the same number for the same activity once NACE is of the revision that ATECO is made from', () => {
    const revised = walks({ 'nace-codes 2.1': [named('25.53', 'Machining of metals')] });
    expect(codesOf('NACE', '25.53', revised)).toEqual(['ATECO 25.53']);
    expect(codesOf('ATECO', '25.53.00', revised)).toEqual(['NACE 25.53']);
    // CPA 2.1 still has the numbers of the revision before.
    expect(codesOf('CPA', '25.62', revised)).toEqual(['ATECO 25.53']);
  });

  it('lead from products to activities and to the subheadings of their tariff lines', () => {
    const products = walks({ 'cn-cpa-links': [officialEntry({ code: '84463000', linked: ['28.94.15'] })] });
    expect(codesOf('CPA', '28.94.15', products)).toEqual(['ATECO 28', 'HS 844630']);
  });

  it('lead from subjects of contracts to products and back once somebody’s links were imported, also from finer ones', () => {
    expect(codesOf('CPV', '42710000')).toEqual([]);
    const subjects = walks({ 'cpv-cpa-links': [officialEntry({ code: '42710000', linked: ['28.94.1'] })] });
    expect(codesOf('CPV', '42711000', subjects)).toEqual(['CPA 28.94.1']);
    expect(codesOf('CPA', '28.94.15', subjects)).toContain('CPV 42710000');
  });
});
