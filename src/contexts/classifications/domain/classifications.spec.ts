import { loadShippedLists } from '../loading/load-shipped-lists.js';
import { classificationsOf } from './classifications.js';
import type { Scheme } from './code.js';
import type { LayoutName } from './official/file-layouts.js';
import { officialEntry, type OfficialEntry } from './official/official-entry.js';
import type { OfficialLibrary } from './official/official-library.js';
import { standingOf } from './standing-of.js';

const shipped = loadShippedLists();

/** Official files by layout and edition. */
function libraryOf(files: Readonly<Record<string, readonly OfficialEntry[]>>): OfficialLibrary {
  const imported = Object.keys(files).map((name) => {
    const [layout, edition = ''] = name.split(' ');
    return { layout: layout as LayoutName, edition, licence: 'test', digest: '', importedAt: '' as never };
  });
  return { files: imported, entriesOf: ({ layout, edition }) => files[`${layout} ${edition}`] ?? [] };
}

const entry = (code: string, label: string, parent: string | null = null): OfficialEntry =>
  officialEntry({ code, parent, labels: { en: label } });

function known(files: Readonly<Record<string, readonly OfficialEntry[]>>) {
  const classifications = classificationsOf(shipped, libraryOf(files));
  return {
    find: (scheme: Scheme, text: string) => classifications[scheme].list.find(text),
    above: (scheme: Scheme, text: string) => classifications[scheme].list.ancestors(text).map(({ code }) => code),
    below: (scheme: Scheme, text: string) => classifications[scheme].list.children(text).map(({ code }) => code),
    standing: (scheme: Scheme, text: string) => standingOf(text, classifications[scheme]),
    edition: (scheme: Scheme) => classifications[scheme].edition,
  };
}

describe('A nomenclature of which nothing ships', () => {
  it('is unknown until its list was imported', () => {
    const { find, below, edition } = known({});
    expect([edition('NACE'), edition('CPV')]).toEqual(['', '']);
    expect(find('NACE', '28.94')).toBeNull();
    expect(below('CPV', '42000000')).toEqual([]);
  });

  it('is a tree by its digits, and knows the codes of its earlier edition', () => {
    const { above, below, standing, edition } = known({
      'nace-codes 2': [
        entry('28', 'Machinery'),
        entry('28.9', 'Special machinery'),
        entry('28.94', 'Textile machinery'),
      ],
      'nace-codes 1.1': [entry('29', 'Machinery'), entry('29.54', 'Textile machinery')],
      'cpv-codes 2008': [
        entry('42000000', 'Industrial machinery'),
        entry('42700000', 'Textile machinery'),
        entry('42710000', 'Machinery for textiles'),
        // Nothing is listed between this one and the group.
        entry('42719999', 'Looms'),
      ],
    });
    expect(edition('NACE')).toBe('2');
    expect(above('NACE', '28.94')).toEqual(['28', '28.9']);
    expect(below('NACE', '28.9')).toEqual(['28.94']);
    expect(standing('NACE', '29.54')).toMatchObject({ kind: 'another-edition', edition: 'NACE 1.1' });
    expect(above('CPV', '42719999-2')).toEqual(['42000000', '42700000', '42710000']);
    expect(below('CPV', '42000000')).toEqual(['42700000']);
  });
});

describe('The sections of NACE and CPA', () => {
  const list = [entry('62', 'Computer programming'), entry('J', 'Information'), entry('K', 'Computing')];

  it('lie above the divisions, as each revision numbers them', () => {
    expect(known({ 'nace-codes 2': list }).above('NACE', '62')).toEqual(['J']);
    expect(known({ 'nace-codes 2.1': list }).above('NACE', '62')).toEqual(['K']);
    expect(known({ 'cpa-codes 2.1': list }).above('CPA', '62')).toEqual(['J']);
  });

  it('are not guessed where the list does not name them, or is older than Rev. 2', () => {
    expect(known({ 'nace-codes 2': [entry('62', 'Computer programming')] }).above('NACE', '62')).toEqual([]);
    expect(known({ 'nace-codes 1.1': list }).above('NACE', '62')).toEqual([]);
  });
});

describe('The one name of a code', () => {
  const files = {
    'hs-codes 2022': [entry('8446', 'Weaving machines', '84'), entry('844650', 'Looms; quantum', '8446')],
    'hs-labels-ru 2022': [officialEntry({ code: '844650', labels: { ru: 'Станки квантовые' } })],
  };
  const nameOf = (code: string, language: 'it' | 'en' | 'ru') =>
    classificationsOf(shipped, libraryOf(files)).HS.list.nameOf(code, language);

  it('is its own in the language of the reader, shipped or imported', () => {
    expect(nameOf('8446', 'it')).toBe('Telai per tessitura');
    expect(nameOf('844650', 'ru')).toBe('Станки квантовые');
  });

  it('is that of what lies above in the language of the reader, and its own in another language beside it', () => {
    expect(nameOf('844650', 'it')).toBe('Telai per tessitura (Looms; quantum)');
  });

  it('is its own in another language where nothing above it has one in that of the reader', () => {
    const { CPV } = classificationsOf(
      shipped,
      libraryOf({ 'cpv-codes 2008': [entry('42700000', 'Textile machinery')] }),
    );
    expect(CPV.list.nameOf('42700000', 'ru')).toBe('Textile machinery');
  });

  it('is that of what lies above where it has none', () => {
    expect(nameOf('84471110', 'it')).toBe(nameOf('844711', 'it'));
    expect(nameOf('84471110', 'it')).toBe('Macchine circolari di piccolo diametro');
    expect(nameOf('999999', 'it')).toBeNull();
  });
});

describe('An official list beside the shipped one', () => {
  const goods = [entry('8446', 'Weaving machines (looms)', '84'), entry('844630', 'Looms; shuttleless', '8446')];

  it('adds codes and official labels, and leaves the short label in three languages in its place', () => {
    const { find } = known({ 'hs-codes 2022': [...goods, entry('844650', 'Looms; quantum', '8446')] });
    expect(find('HS', '844630')).toMatchObject({
      labels: { it: 'Telai senza navetta', en: 'Shuttleless looms' },
      officialLabels: { en: 'Looms; shuttleless' },
    });
    expect(find('HS', '844650')).toMatchObject({
      labels: { it: 'Telai per tessitura', en: 'Looms; quantum' },
      isExact: true,
    });
  });

  it('ends the belief in codes that it leaves out, where it says anything of their parent', () => {
    const { find } = known({ 'hs-codes 2022': goods });
    expect(find('HS', '844699')).toBeNull();
    expect(find('HS', '844799')).not.toBeNull();
    expect(find('HS', '84463000')).not.toBeNull();
  });

  it('of a newer edition ends the shipped codes that it leaves out', () => {
    const { standing, edition } = known({ 'hs-codes 2028': [...goods, entry('844650', 'Looms; quantum', '8446')] });
    expect(edition('HS')).toBe('2028');
    expect(standing('HS', '844650')).toEqual({ kind: 'known', code: '844650' });
    expect(standing('HS', '844621')).toEqual({ kind: 'another-edition', edition: 'HS 2022', successors: [] });
  });

  it('of an older edition only tells which codes there were', () => {
    const { standing, edition } = known({ 'hs-codes 2012': [entry('844650', 'Looms; steam', '8446')] });
    expect(edition('HS')).toBe('2022');
    expect(standing('HS', '844650')).toEqual({ kind: 'another-edition', edition: 'HS 2012', successors: [] });
    expect(standing('HS', '844630')).toEqual({ kind: 'known', code: '844630' });
  });

  it('leads from a code that is no more to those that took its place', () => {
    const successors = [officialEntry({ code: '844639', successors: ['844630'] })];
    const { standing } = known({ 'hs-codes 2022': goods, 'hs-successors 2012': successors });
    expect(standing('HS', '8446.39')).toEqual({
      kind: 'another-edition',
      edition: 'HS 2012',
      successors: ['844630'],
    });
  });

  it('adds labels in another language to codes that are listed', () => {
    const labels = [officialEntry({ code: '8446', labels: { ru: 'станки ткацкие' } })];
    const { find } = known({ 'hs-labels-ru 2022': labels });
    expect(find('HS', '8446')).toMatchObject({ officialLabels: { ru: 'станки ткацкие' } });
    expect(find('HS', '844699')).not.toBeNull();
  });
});

describe('The Combined Nomenclature', () => {
  it('is believed as the HS until it is imported', () => {
    const { standing } = known({});
    expect(standing('CN', '8446 30 00')).toEqual({ kind: 'known', code: '84463000' });
    expect(standing('CN', '844630')).toEqual({ kind: 'unknown' });
    expect(standing('CN', '85414000')).toMatchObject({ kind: 'another-edition', edition: 'HS 2017' });
  });

  it('stands below the subheadings of the HS, also those that it leaves out because they are not divided', () => {
    const lines = [
      entry('84463000', 'Shuttleless looms'),
      entry('84462110', 'Power looms'),
      entry('84462190', 'Others'),
    ];
    const { above, below, find, standing } = known({ 'cn-codes 2024': lines });
    expect(above('CN', '84463000')).toEqual(['XVI', '84', '8446', '844630']);
    expect(below('CN', '844621')).toEqual(['84462110', '84462190']);
    expect(standing('CN', '84462110')).toEqual({ kind: 'known', code: '84462110' });
    expect(standing('CN', '84462150')).toEqual({ kind: 'unknown' });
    expect(find('HS', '84462150')).not.toBeNull();
  });

  it('of one year tells the codes of another', () => {
    const { standing } = known({
      'cn-codes 2024': [entry('84463000', 'Shuttleless looms')],
      'cn-codes 2023': [entry('84463010', 'Rapier looms')],
      'cn-successors 2023': [officialEntry({ code: '84463010', successors: ['84463000'] })],
    });
    expect(standing('CN', '84463010')).toEqual({
      kind: 'another-edition',
      edition: 'CN 2023',
      successors: ['84463000'],
    });
  });
});

describe('Services of CPA', () => {
  it('are the shipped classes and whatever lies below, until the list is imported', () => {
    expect(known({}).standing('CPA', '25.62.99')).toEqual({ kind: 'known', code: '25.62.99' });
    const official = known({ 'cpa-codes 2.1': [entry('25.62', 'Machining'), entry('25.62.1', 'Turned parts')] });
    expect(official.standing('CPA', '25.62.1')).toEqual({ kind: 'known', code: '25.62.1' });
    expect(official.standing('CPA', '25.62.99')).toEqual({ kind: 'unknown' });
  });
});
