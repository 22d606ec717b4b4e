import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { ClassificationReader } from '../../contexts/classifications/index.js';
import { partnerRoles } from '../../matching-engine/index.js';
import { demoHall } from './hall.js';
import { demoMissionAfter, demoSpreadsheets } from './mission.js';
import { demoProgramme } from './programme.js';

type Row = Record<string, string>;

const here = (fileName: string) => new URL(fileName, import.meta.url);
const fixture = (fileName: string) => new URL(`../../../test/fixtures/${fileName}`, import.meta.url);
const readCsv = (location: URL): string[][] => parse(readFileSync(location));
const rowsOf = (location: URL): Row[] => parse<Row>(readFileSync(location), { columns: true });

/** The cells of a spreadsheet as text, an empty cell as empty text. */
async function readSpreadsheet(location: URL): Promise<string[][]> {
  const rows = await readSheet(fileURLToPath(location));
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell as string | number))));
}

const listIn = (row: Row, column: string) =>
  row[column]!.split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const smes = rowsOf(here('smes.csv'));
const buyers = rowsOf(here('buyers.csv'));
const classifications = new ClassificationReader();

describe('The spreadsheets of the demo mission', () => {
  it('say what their reviewable sources say (else run write-spreadsheets.mjs)', async () => {
    expect(await readSpreadsheet(demoSpreadsheets.sme)).toEqual(readCsv(here('smes.csv')));
    expect(await readSpreadsheet(demoSpreadsheets.buyer)).toEqual(readCsv(here('buyers.csv')));
  });

  it('keep numbers as numbers, as people type them', async () => {
    const cells = [demoSpreadsheets.sme, demoSpreadsheets.buyer].map(async (location) => {
      const rows = await readSheet(fileURLToPath(location));
      return rows.slice(1).map((row) => typeof row.at(-1));
    });
    expect(new Set((await Promise.all(cells)).flat())).toEqual(new Set(['number']));
  });

  it('bring 18 SMEs and 60 buyers, each under a reference of its own', () => {
    const references = [...smes.map((row) => row.Codice), ...buyers.map((row) => row.Reference)];
    expect([smes.length, buyers.length, new Set(references).size]).toEqual([18, 60, 78]);
  });

  it('name no real company, no person and no way to reach one', () => {
    expect(smes.filter((row) => !row['Ragione sociale']!.startsWith('[SINTETICA] ') || row.Sintetica !== 'sì')).toEqual(
      [],
    );
    expect(buyers.filter((row) => !row.Company!.startsWith('[SYNTHETIC] ') || row.Synthetic !== 'yes')).toEqual([]);
    const cells = [...smes, ...buyers].flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /@|www|https?:|\+\s?\d/.test(cell))).toEqual([]);
    expect([...smes.map((row) => row.Sito), ...buyers.map((row) => row.Website)].join('')).toBe('');
  });

  it('hold only codes that the product knows by name', () => {
    const goods = [
      ...smes.flatMap((row) => listIn(row, 'Codici HS')),
      ...buyers.flatMap((row) => listIn(row, 'HS codes')),
    ];
    expect(goods.filter((code) => classifications.find('HS', code)?.isExact !== true)).toEqual([]);
    const activities = smes.map((row) => row.ATECO!);
    expect(activities.filter((code) => classifications.find('ATECO', code)?.level !== 'subcategory')).toEqual([]);
    expect(activities.filter((code) => classifications.find('ATECO', code.slice(0, 5))?.isExact !== true)).toEqual([]);
  });

  it('hold only roles that matching compares', () => {
    const roles = [
      ...smes.flatMap((row) => listIn(row, 'Ruolo cercato')),
      ...buyers.flatMap((row) => listIn(row, 'Roles')),
    ];
    expect(roles.filter((role) => !partnerRoles.some((known) => known === role))).toEqual([]);
  });

  it('give everybody somebody to meet, apart from the firm that sells work and not goods', () => {
    const suits = (sme: Row, buyer: Row) => {
      const headings = new Set(listIn(sme, 'Codici HS').map((code) => code.slice(0, 4)));
      return (
        listIn(buyer, 'HS codes').some((code) => headings.has(code.slice(0, 4))) &&
        listIn(sme, 'Paesi obiettivo').includes(buyer.Country!) &&
        listIn(buyer, 'Required certifications').every((code) => listIn(sme, 'Certificazioni').includes(code))
      );
    };
    expect(buyers.filter((buyer) => !smes.some((sme) => suits(sme, buyer)))).toEqual([]);
    const alone = smes.filter((sme) => !buyers.some((buyer) => suits(sme, buyer)));
    expect(alone.map((sme) => [sme.Codice, sme.ATECO, sme['Codici HS']])).toEqual([['PMI-18', '25.53.00', '']]);
  });
});

describe('The spreadsheet with two bad rows', () => {
  it('is that of the SMEs with a false code in row 8 and a nameless company in row 15', async () => {
    const rows = await readSpreadsheet(fixture('smes-with-two-bad-rows.xlsx'));
    const [headers, ...badRows] = readCsv(fixture('two-bad-smes.csv'));
    expect(headers).toEqual(rows[0]);
    expect([rows[7], rows[14]]).toEqual(badRows);
    expect(rows.filter((_, index) => index !== 7 && index !== 14)).toEqual(readCsv(here('smes.csv')));
  });

  it('has nothing else wrong in the two rows', () => {
    const [falseCode, nameless] = rowsOf(fixture('two-bad-smes.csv'));
    expect(listIn(falseCode!, 'Codici HS').map((code) => classifications.find('HS', code)?.code ?? null)).toEqual([
      null,
      '847290',
    ]);
    expect(classifications.find('HS', nameless!['Codici HS']!)?.isExact).toBe(true);
    expect(nameless!['Ragione sociale']).toBe('');
  });
});

describe('The frame of the demo mission', () => {
  const demoMission = demoMissionAfter('2026-11-30');
  const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

  it.each([
    ['2026-11-30', 'Tashkent 2026', ['2026-12-22', '2026-12-23']],
    ['2026-12-01', 'Tashkent 2026', ['2026-12-22', '2026-12-23']],
    ['2026-12-02', 'Tashkent 2026', ['2026-12-29', '2026-12-30']],
    ['2026-12-09', 'Tashkent 2027', ['2027-01-05', '2027-01-06']],
    ['2028-02-08', 'Tashkent 2028', ['2028-02-29', '2028-03-01']],
  ])('seen on %s, is called %s and has the working days %s', (today, name, days) => {
    const mission = demoMissionAfter(today);
    expect(mission.name).toBe(name);
    expect([...new Set(mission.sessions.map(({ day }) => day))]).toEqual(days);
  });

  it('has twelve slots a day', () => {
    const slotsByDay = new Map<string, number>();
    for (const { day, startsAt, endsAt } of demoMission.sessions) {
      const each = demoMission.slotMinutes + demoMission.changeOverMinutes;
      const slots = Math.floor((minutesOf(endsAt) - minutesOf(startsAt)) / each);
      slotsByDay.set(day, (slotsByDay.get(day) ?? 0) + slots);
    }
    expect([...slotsByDay.values()]).toEqual([12, 12]);
  });

  it('has a programme on each day that leaves the time of meetings free', () => {
    const days = [...new Set(demoMission.sessions.map(({ day }) => day))];
    const programme = demoProgramme(days);
    expect(programme.map(({ day, kind, startTime }) => `${day} ${startTime} ${kind}`).sort()).toEqual([
      '2026-12-22 08:30 transfer',
      '2026-12-22 09:00 ceremony',
      '2026-12-22 12:30 meal',
      '2026-12-22 19:00 meal',
      '2026-12-23 08:30 transfer',
      '2026-12-23 12:30 meal',
      '2026-12-23 16:45 ceremony',
    ]);
    const inTheWay = programme.filter(({ startTime, endTime }) =>
      demoMission.sessions.some((session) => startTime < session.endsAt && endTime > session.startsAt),
    );
    expect(inTheWay).toEqual([]);
  });

  it('has each table in a place of its own, in rows that are full', () => {
    const { columns, rows, tables } = demoHall(Array.from({ length: demoMission.tableCount }, (_, index) => index + 1));
    const places = tables.map(({ spot: { column, row } }) => `${row + 1}-${column + 1}`);
    expect(places).toEqual(['1-1', '1-2', '1-4', '1-5', '2-1', '2-2', '2-4', '2-5', '3-1', '3-2', '3-4', '3-5']);
    expect([columns, rows]).toEqual([5, 3]);
  });

  it('asks nobody for more meetings than there are slots', () => {
    const maxima = [...smes.map((row) => row['Incontri massimi']), ...buyers.map((row) => row['Maximum meetings'])];
    expect(maxima.filter((maximum) => !(Number(maximum) >= 1 && Number(maximum) <= 24))).toEqual([]);
  });

  it('has an interpreter for every pair that shares no language', () => {
    const canTalk = (sme: Row, buyer: Row) => {
      const spokenBySme = listIn(sme, 'Lingue');
      const spokenByBuyer = listIn(buyer, 'Languages');
      const bridges = demoMission.interpreters.map((interpreter) => interpreter.languages);
      return (
        spokenBySme.some((language) => spokenByBuyer.includes(language)) ||
        bridges.some(
          (languages) =>
            spokenBySme.some((language) => languages.includes(language)) &&
            spokenByBuyer.some((language) => languages.includes(language)),
        )
      );
    };
    expect(buyers.filter((buyer) => smes.some((sme) => !canTalk(sme, buyer)))).toEqual([]);
  });
});

const officialFolder = new URL('../../../../shared/data/taxonomy/', import.meta.url);
const areOfficialTablesHere = existsSync(officialFolder);
const describeWithOfficialTables = areOfficialTablesHere ? describe : describe.skip;
if (!areOfficialTablesHere)
  console.warn('The official tables are not beside the project: codes are not compared to them.');

describeWithOfficialTables('The codes of the demo mission, compared to the official tables', () => {
  it('all exist, down to the sixth digit', () => {
    const official = new Set(
      ['hs2022.csv', 'ateco2025.csv'].flatMap((fileName) =>
        rowsOf(new URL(fileName, officialFolder)).map((row) => row.code),
      ),
    );
    const codes = [
      ...smes.flatMap((row) => [row.ATECO!, ...listIn(row, 'Codici HS')]),
      ...buyers.flatMap((row) => listIn(row, 'HS codes')),
    ];
    expect(codes.filter((code) => !official.has(code))).toEqual([]);
  });
});
