import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { ClassificationReader } from '../classification-reader.js';
import { labelledColumns } from './labelled-rows.js';
import { readTable } from './read-table.js';

const classifications = new ClassificationReader();
const tables = {
  HS: ['hs-sections.csv', 'hs-chapters.csv', 'hs-headings.csv', 'hs-subheadings.csv'],
  ATECO: ['ateco-sections.csv', 'ateco-divisions.csv', 'ateco-groups.csv', 'ateco-classes.csv'],
} as const;
const schemes = ['HS', 'ATECO'] as const;

const codesIn = (fileName: string) => readTable(fileName, labelledColumns).map((row) => row.code);
const links = readTable('ateco-hs-links.csv', ['ateco', 'hs']).map((row) => ({
  activity: row.ateco,
  headings: row.hs.split(' '),
}));

describe('The shipped lists', () => {
  it.each(schemes)('of %s hold every code once, in its normal form, with labels of its own', (scheme) => {
    const codes = tables[scheme].flatMap(codesIn);
    expect(codes.filter((code) => classifications.find(scheme, code)?.isExact !== true)).toEqual([]);
    expect(codes.map((code) => classifications.find(scheme, code)?.code)).toEqual(codes);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(schemes)('of %s are sorted below the sections', (scheme) => {
    for (const fileName of tables[scheme].slice(1)) {
      const codes = codesIn(fileName);
      expect(codes).toEqual([...codes].sort());
    }
  });

  it.each(schemes)('of %s write Russian labels in Cyrillic and the others in Latin letters', (scheme) => {
    const rows = tables[scheme].flatMap((fileName) => readTable(fileName, labelledColumns));
    const acronyms = /^[A-Z\d]+$/;
    expect(rows.filter((row) => !/\p{Script=Cyrillic}/u.test(row.ru) && !acronyms.test(row.ru))).toEqual([]);
    expect(rows.filter((row) => /\p{Script=Cyrillic}/u.test(row.it + row.en))).toEqual([]);
  });

  it('reach the section from every code', () => {
    for (const scheme of schemes) {
      for (const code of tables[scheme].slice(1).flatMap(codesIn)) {
        expect(classifications.ancestors(scheme, code)[0]?.level).toBe('section');
      }
    }
  });

  it('hold all sections, chapters and divisions', () => {
    expect([...tables.HS.slice(0, 2), ...tables.ATECO.slice(0, 2)].map((fileName) => codesIn(fileName).length)).toEqual(
      [21, 96, 22, 87],
    );
  });

  it('link shipped classes to shipped headings', () => {
    expect(links.filter(({ activity }) => classifications.find('ATECO', activity)?.level !== 'class')).toEqual([]);
    const headings = links.flatMap((link) => link.headings);
    expect(headings.filter((heading) => classifications.find('HS', heading)?.level !== 'heading')).toEqual([]);
    expect(headings.filter((heading) => classifications.find('HS', heading)?.isExact !== true)).toEqual([]);
  });
});

const officialFolder = new URL('../../../../../shared/data/taxonomy/', import.meta.url);
const areOfficialTablesHere = existsSync(officialFolder);
const describeWithOfficialTables = areOfficialTablesHere ? describe : describe.skip;
if (!areOfficialTablesHere)
  console.warn('The official tables are not beside the project: codes are not compared to them.');

const officialTable = (fileName: string) =>
  parse<Record<string, string>>(readFileSync(new URL(fileName, officialFolder)), { columns: true });

describeWithOfficialTables('The shipped lists, compared to the official tables', () => {
  it('hold only codes that exist, below the parents they have there', () => {
    const official = new Map(
      [...officialTable('hs2022.csv'), ...officialTable('ateco2025.csv')].map((row) => [row.code, row.parent]),
    );
    const belowSections = [
      ...tables.HS.slice(2)
        .flatMap(codesIn)
        .map((code) => ({ scheme: 'HS' as const, code })),
      ...tables.ATECO.slice(1)
        .flatMap(codesIn)
        .map((code) => ({ scheme: 'ATECO' as const, code })),
    ];
    const wrong = belowSections.filter(
      ({ scheme, code }) => official.get(code) !== classifications.ancestors(scheme, code).at(-1)?.code,
    );
    expect(wrong).toEqual([]);
    expect(codesIn('hs-chapters.csv').filter((code) => !official.has(code))).toEqual([]);
  });

  it('put chapters into the sections they have there', () => {
    const chapters = officialTable('hs2022.csv').filter((row) => row.level === '2' && row.code !== '99');
    expect(chapters.map((row) => classifications.ancestors('HS', row.code!).map((code) => code.code))).toEqual(
      chapters.map((row) => [row.section]),
    );
  });

  it('accept every heading and no other', () => {
    const official = new Set(officialTable('hs2022.csv').map((row) => row.code));
    const possible = Array.from({ length: 9700 }, (_, number) => String(number).padStart(4, '0'));
    expect(possible.filter((code) => (classifications.find('HS', code) !== null) !== official.has(code))).toEqual([]);
  });

  it('accept every official code of goods and activities', () => {
    const goods = officialTable('hs2022.csv').filter((row) => !row.code!.startsWith('99') && row.level !== '5');
    const activities = officialTable('ateco2025.csv');
    expect(goods.filter((row) => classifications.find('HS', row.code!) === null)).toEqual([]);
    expect(activities.filter((row) => classifications.find('ATECO', row.code!) === null)).toEqual([]);
  });

  it('list all groups and classes of manufacturing', () => {
    const inManufacturing = officialTable('ateco2025.csv').filter(
      (row) => ['3', '4'].includes(row.level!) && row.code! >= '10' && row.code! < '34',
    );
    expect(inManufacturing.filter((row) => classifications.find('ATECO', row.code!)?.isExact !== true)).toEqual([]);
  });

  it('link activities to goods that they make there too', () => {
    const official = new Set(
      officialTable('hs6_ateco2025.csv').flatMap((row) =>
        row.ateco2025_class!.split('|').map((activity) => `${activity} ${row.hs6!.slice(0, 4)}`),
      ),
    );
    const isOfficial = (activity: string, heading: string) =>
      official.has(`${activity} ${heading}`) || official.has(`${activity.slice(0, -1)} ${heading}`);
    const unofficial = links.flatMap(({ activity, headings }) =>
      headings.filter((heading) => !isOfficial(activity, heading)).map((heading) => `${activity} ${heading}`),
    );
    // The official correspondence is older than the class of additive manufacturing machines, which is all of 8485.
    expect(unofficial).toEqual(['28.97 8485']);
  });
});
