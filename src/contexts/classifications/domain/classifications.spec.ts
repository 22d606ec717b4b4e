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
