/**
 * Makes the spreadsheets of the demo mission from the CSV files beside this script, and from them the spreadsheet with
 * two bad rows that tests import. Run it after every change of a CSV file: `node src/composition/demo-mission/write-spreadsheets.mjs`
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import writeExcelFile from 'write-excel-file/node';

const fixtures = new URL('../../../test/fixtures/', import.meta.url);
const numberColumns = ['Incontri massimi', 'Maximum meetings'];
/** Where the bad rows stand among the good ones: apart, and neither first nor last. */
const goodRowsBeforeEachBadRow = [6, 12];

const readRows = (location) => parse(readFileSync(location));

/** Wide enough to read, narrow enough for several columns on a screen. */
function widthOf(rows, column) {
  const longest = Math.max(...rows.map((row) => row[column].length));
  return Math.min(Math.max(longest + 2, 10), 60);
}

function cellOf(text, header) {
  if (text === '') return null;
  return numberColumns.includes(header) ? { value: Number(text), type: Number } : { value: text, type: String };
}

async function writeSpreadsheet(location, sheet, [headers, ...rows]) {
  const cells = [
    headers.map((header) => ({ value: header, type: String, fontWeight: 'bold' })),
    ...rows.map((row) => row.map((text, column) => cellOf(text, headers[column]))),
  ];
  const columns = headers.map((_, column) => ({ width: widthOf([headers, ...rows], column) }));
  await writeExcelFile(cells, { sheet, columns, stickyRowsCount: 1 }).toFile(fileURLToPath(location));
}

function insertBadRows([headers, ...goodRows], badRows) {
  const rows = goodRows.flatMap((row, index) => [
    ...badRows.filter((_, bad) => goodRowsBeforeEachBadRow[bad] === index),
    row,
  ]);
  return [headers, ...rows];
}

const smes = readRows(new URL('smes.csv', import.meta.url));
const buyers = readRows(new URL('buyers.csv', import.meta.url));
const [, ...badRows] = readRows(new URL('two-bad-smes.csv', fixtures));

await writeSpreadsheet(new URL('tashkent-2026-smes.xlsx', import.meta.url), 'PMI', smes);
await writeSpreadsheet(new URL('tashkent-2026-buyers.xlsx', import.meta.url), 'Buyers', buyers);
await writeSpreadsheet(new URL('smes-with-two-bad-rows.xlsx', fixtures), 'PMI', insertBadRows(smes, badRows));
