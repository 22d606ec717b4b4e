import { csvText } from './csv-text.js';

it('writes what spreadsheet programs open: texts quoted, numbers as they are, and no formula', () => {
  const rows = [
    ['who', 'how many'],
    ['=1+1', 3],
    ['With "quotes"', 0],
  ];
  expect(csvText(rows)).toBe(`\uFEFF"who";"how many"\r\n"'=1+1";3\r\n"With ""quotes""";0\r\n`);
});
