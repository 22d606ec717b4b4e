import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { textRow, workbookOf, zipOf } from '../../../test/builders/workbook.js';
import { readSpreadsheet } from './read-spreadsheet.js';
import type { SheetRow } from './spreadsheet.js';

const limits = { maximumBytes: 100_000, maximumRows: 50, maximumColumns: 10, maximumCells: 200 };

const read = (bytes: Buffer | string) => readSpreadsheet(Buffer.from(bytes), limits);

async function rowsIn(bytes: Buffer | string): Promise<readonly SheetRow[]> {
  const result = await read(bytes);
  if (!result.ok) throw new Error(`refused as ${result.error.type}`);
  return result.value;
}

async function refusalOf(bytes: Buffer | string): Promise<string> {
  const result = await read(bytes);
  return result.ok ? 'none' : result.error.type;
}

describe('a workbook', () => {
  it('gives its texts, numbers, truths and days as a reader sees them, with the numbers of their rows', async () => {
    const cells = `<c r="A3"><v>844621</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="d"><v>2026-12-01T00:00:00Z</v></c>`;
    const rows = `${textRow(1, ['Code', 'Known', 'Since'])}<row r="3">${cells}</row>`;
    expect(await rowsIn(workbookOf(rows))).toEqual([
      { row: 1, cells: ['Code', 'Known', 'Since'] },
      { row: 3, cells: ['844621', 'true', '2026-12-01'] },
    ]);
  });

  it('gives the last value of a formula, and says where a formula has none or failed', async () => {
    const cells = [
      '<c r="A2" t="str"><f>CONCATENATE("Ro","ssi")</f><v>Rossi</v></c>',
      '<c r="B2"><f>1+1</f></c>',
      '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ];
    const [, row] = await rowsIn(workbookOf(`${textRow(1, ['A', 'B', 'C'])}<row r="2">${cells.join('')}</row>`));
    expect(row?.cells).toEqual([
      'Rossi',
      { problem: 'formula-without-value', shown: null },
      { problem: 'formula-error', shown: '#DIV/0!' },
    ]);
  });

  it('leaves out blank rows, and headings that are merged over several columns', async () => {
    const rows = [textRow(1, ['A', 'B']), textRow(2, ['Lombardia']), textRow(4, ['', 'Rossi'])].join('');
    const merged = '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>';
    expect(await rowsIn(workbookOf(rows, merged))).toEqual([
      { row: 1, cells: ['A', 'B'] },
      { row: 4, cells: [null, 'Rossi'] },
    ]);
  });

  it.each([
    ['row', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', 'too-many-rows'],
    ['column', '<row r="2"><c r="XFD2"><v>1</v></c></row>', 'too-many-columns'],
  ])('is refused for a stray value in the last %s of the sheet', async (_place, stray, refusal) => {
    expect(await refusalOf(workbookOf(textRow(1, ['A', 'B']) + stray))).toBe(refusal);
  });

  it('is read although its last row has a colour and no value', async () => {
    const coloured = '<row r="1048576"><c r="A1048576" s="0"/></row>';
    expect(await rowsIn(workbookOf(textRow(1, ['A', 'B']) + coloured))).toHaveLength(1);
  });

  it('is refused when it would unpack to more than it says', async () => {
    const bomb = zipOf({ 'xl/workbook.xml': 'x'.repeat(100_000) }, 10);
    expect(await refusalOf(bomb)).toBe('file-corrupt');
  });

  it('is refused when it says that it unpacks to gigabytes', async () => {
    expect(await refusalOf(zipOf({ 'xl/workbook.xml': 'x' }, 4_000_000_000))).toBe('file-too-large');
  });

  it('is refused when an empty row claims a number that no sheet has', async () => {
    expect(await refusalOf(workbookOf(`${textRow(1, ['A', 'B'])}<row r="4000000000"/>`))).toBe('too-many-rows');
  });

  it('is refused when its cells come to more text than a file may hold, from few that are named often', async () => {
    const strings = `<sst xmlns="x"><si><t>${'x'.repeat(1000)}</t></si></sst>`;
    const cells = (row: number) => `<c r="A${row}" t="s"><v>0</v></c><c r="B${row}" t="s"><v>0</v></c>`;
    const rows = Array.from({ length: 50 }, (_, index) => `<row r="${index + 1}">${cells(index + 1)}</row>`);
    const sheet = workbookOf(rows.join(''), '', strings);
    expect(await refusalOf(sheet)).toBe('none');
    const smaller = await readSpreadsheet(sheet, { ...limits, maximumBytes: 99_000 });
    expect(smaller).toEqual({ ok: false, error: { type: 'file-too-large', maximumBytes: 99_000 } });
  });

  it.each([
    ['tags that never end', '<row '.repeat(100_000)],
    ['signs of tags', '<'.repeat(300_000)],
    ['comments that never end', '<!--'.repeat(100_000)],
    ['attributes without end', `<row ${'a="1" '.repeat(100_000)}/>`],
    ['spaces in a tag', `<row${' '.repeat(500_000)}/>`],
  ])('is refused at once with %s', async (_name, rows) => {
    expect(await refusalOf(workbookOf(textRow(1, ['A', 'B']) + rows))).toBe('file-corrupt');
  });

  it('tells of a cell with a character that cannot be stored, also where a formula failed', async () => {
    const cells = '<c r="B2" t="e"><v>#\0</v></c>';
    const [, row] = await rowsIn(workbookOf(`${textRow(1, ['A', 'B'])}<row r="2">${cells}</row>`));
    expect(row?.cells).toEqual([null, { problem: 'formula-error', shown: '#\uFFFD' }]);
  });

  it('is read or refused, whatever is broken in it, and never fails', async () => {
    const whole = workbookOf(textRow(1, ['A', 'B']) + textRow(2, ['1', '2']));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, byte, length) => {
        const broken = Buffer.from(whole);
        broken[at] = byte;
        const [flipped, cut] = await Promise.all([read(broken), read(broken.subarray(0, length))]);
        expect([typeof flipped.ok, typeof cut.ok]).toEqual(['boolean', 'boolean']);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a CSV text', () => {
  const table = [
    { row: 1, cells: ['Nome', 'Città'] },
    { row: 2, cells: ['Rossi; figli', 'Cantù'] },
  ];

  it.each([
    ['semicolons', 'Nome;Città\r\n"Rossi; figli";Cantù\r\n'],
    ['commas', 'Nome,Città\nRossi; figli,Cantù\n'],
    ['tabs', 'Nome\tCittà\nRossi; figli\tCantù\n'],
    ['a byte order mark', '\uFEFFNome;Città\n"Rossi; figli";Cantù'],
    ['a note of its separator', 'sep=|\r\nNome|Città\nRossi; figli|Cantù'],
  ])('is read with %s', async (_name, text) => {
    expect(await rowsIn(text)).toEqual(table);
  });

  it('is read in UTF-16, which Excel calls Unicode text', async () => {
    expect(await rowsIn(Buffer.from('\uFEFFNome\tCittà\r\nRossi; figli\tCantù\r\n', 'utf16le'))).toEqual(table);
  });

  it('counts blank lines, so that rows have the numbers that a spreadsheet program shows', async () => {
    expect((await rowsIn('A;B\n\n;\n1;2')).map(({ row }) => row)).toEqual([1, 4]);
  });

  it('keeps quotes that stand inside of a text, and line ends inside of quotes', async () => {
    const [, row] = await rowsIn('A;B\nDitta "X" srl;"due\nrighe"');
    expect(row?.cells).toEqual(['Ditta "X" srl', 'due\nrighe']);
  });

  it('loses characters that nobody can see', async () => {
    expect(await rowsIn('A;B\u0001\u001F')).toEqual([{ row: 1, cells: ['A', 'B'] }]);
  });

  it('tells of a cell with a character that cannot be stored', async () => {
    const [, row] = await rowsIn(`Name;Town\nRossi;Co\0mo, on the shore of the lake`);
    expect(row?.cells).toEqual([
      'Rossi',
      { problem: 'unstorable-character', shown: 'Co\uFFFDmo, on the shore of the lake' },
    ]);
  });

  it('is refused where its encoding would have to be guessed', async () => {
    expect(await refusalOf(Buffer.from('Nome;Città\n', 'latin1'))).toBe('encoding-unknown');
  });

  it('is refused where a quote never ends', async () => {
    expect(await refusalOf('A;B\n"1;2')).toBe('file-corrupt');
  });

  it('is refused beyond the limits', async () => {
    expect(await refusalOf('A;B\n'.repeat(51))).toBe('too-many-rows');
    expect(await refusalOf('A;'.repeat(20))).toBe('too-many-columns');
    expect(await refusalOf('A;B;C;D;E;F;G;H\n'.repeat(26))).toBe('too-many-cells');
    expect(await refusalOf('A'.repeat(100_001))).toBe('file-too-large');
  });

  it('is refused in the midst of a row, a cell or a stretch of blank lines that never ends', async () => {
    expect(await refusalOf(','.repeat(100_000))).toBe('too-many-columns');
    expect(await refusalOf('\n'.repeat(100_000))).toBe('too-many-rows');
    expect(await refusalOf(`A;B\n1;${'x'.repeat(40_000)}`)).toBe('cell-too-long');
  });

  it('is read with blank cells and lines behind its last', async () => {
    expect(await rowsIn(`A;B${';'.repeat(40)}\n1;2${'\n'.repeat(100)}`)).toEqual([
      { row: 1, cells: ['A', 'B'] },
      { row: 2, cells: ['1', '2'] },
    ]);
  });
});

describe('a file that is no table', () => {
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

  it.each([
    ['of nothing', Buffer.alloc(0), 'file-empty'],
    ['of blank lines', Buffer.from('\n;;\n'), 'file-empty'],
    ['of old Excel', Buffer.concat([compound, Buffer.from('Workbook', 'utf16le')]), 'legacy-excel-file'],
    ['with a password', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), 'file-encrypted'],
    ['of pixels', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'not-a-spreadsheet'],
    ['of an archive that is no workbook', zipOf({ 'word/document.xml': '<document/>' }), 'not-a-spreadsheet'],
  ])('%s is refused for what it is', async (_name, bytes, refusal) => {
    expect(await refusalOf(bytes)).toBe(refusal);
  });
});

const demoSheet = new URL('../../composition/demo-mission/tashkent-2026-smes.xlsx', import.meta.url);
const describeDemo = existsSync(demoSheet) ? describe : describe.skip;

describeDemo('the spreadsheet of the demo mission', () => {
  it('is read whole', async () => {
    const result = await readSpreadsheet(readFileSync(demoSheet), {
      ...limits,
      maximumColumns: 20,
      maximumCells: 1000,
    });
    expect(result.ok && result.value.length).toBe(19);
  });
});
