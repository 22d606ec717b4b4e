import { surveySheet } from './sheet-survey.js';

/** More than any one reading of it per tag could get through before the test is given up. */
const MANY = 400_000;
const nothing = { lastRow: 0, lastColumn: 0, faults: [], mergedRows: [] };

function survey(xml: string) {
  const { lastRow, lastColumn, faultByCell, mergedRows } = surveySheet(xml, 1000);
  return { lastRow, lastColumn, faults: [...faultByCell], mergedRows: [...mergedRows] };
}

describe('the survey of a sheet', () => {
  it('gives the last row and column with a value, a text or a fault', () => {
    const cells = '<c r="A1"><v>1</v></c><c r="AB2" t="inlineStr"><is><t>x</t></is></c><c r="C9"><f>1+1</f></c>';
    const valueless = '<c r="ZZ50" s="1"/><c r="ZZ51"></c><c r="ZZ52"><v/></c><row r="1048576"/>';
    expect(survey(cells + valueless)).toMatchObject({ lastRow: 9, lastColumn: 28 });
  });

  it('gives the cells whose formula failed or has no value', () => {
    const cells = [
      '<c r="A1"><f>1+1</f><v>2</v></c>',
      '<c r="B1"><f>1+1</f></c>',
      '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="D1" t="e"/>',
      '<c r="E1"><f t="shared" si="0"/></c>',
    ];
    expect(survey(cells.join('')).faults).toEqual([
      ['1:2', { problem: 'formula-without-value', shown: null }],
      ['1:3', { problem: 'formula-error', shown: '#DIV/0!' }],
      ['1:4', { problem: 'formula-error', shown: null }],
      ['1:5', { problem: 'formula-without-value', shown: null }],
    ]);
  });

  it('gives the rows merged over several columns, and none merged within a column', () => {
    expect(survey('<mergeCell ref="A2:C2"/><mergeCell ref="B5:B7"/><mergeCell/>').mergedRows).toEqual([2]);
  });

  it('sees through prefixes of a namespace', () => {
    const xml = '<x:row r="3"><x:c r="B3" t="e"><x:v>#N/A</x:v></x:c></x:row><x:mergeCell ref="A3:B3"/>';
    expect(survey(xml)).toEqual({
      lastRow: 3,
      lastColumn: 2,
      faults: [['3:2', { problem: 'formula-error', shown: '#N/A' }]],
      mergedRows: [3],
    });
  });

  it('takes an empty row as the last one where it claims a number that no sheet has', () => {
    expect(survey('<row r="4000000000"/><row r="7"/>').lastRow).toBe(4_000_000_000);
  });

  it('leaves out a tag that never ends, and what it would have held', () => {
    const cell = '<c r="A1"><v>1</v></c>';
    const seen = { ...nothing, lastRow: 1, lastColumn: 1 };
    expect(survey(`${cell}<row r="4000000000"`)).toEqual(seen);
    expect(survey(`${cell}<mergeCell ref="A2:B2"`)).toEqual(seen);
    expect(survey(`${cell}<c r="B2"><v>1</v>`)).toEqual(seen);
    expect(survey(`${cell}<c r="B2"><v>1`)).toEqual(seen);
  });

  it.each([
    ['rows', '<row '],
    ['cells', '<c r="A1" '],
    ['cells that are never closed', '<c r="A1"><v>1</v>'],
    ['merged ranges', '<mergeCell ref="A1:B1" '],
    ['values', '<v '],
    ['signs', '<'],
  ])('gives nothing for any number of unended %s', (_name, start) => {
    expect(survey(start.repeat(MANY))).toEqual(nothing);
  });

  it.each([
    ['rows', '<row ', 0],
    ['row numbers', '<row r="1', 0],
    ['merged ranges', '<mergeCell ref="A1', 0],
    ['values', '<c r="B2"><v>7</v><v ', 2],
  ])('reads any number of unended %s once, where one sign ends them all', (_name, start, lastRow) => {
    expect(survey(`${start.repeat(MANY)}></c>`)).toMatchObject({ lastRow, faults: [], mergedRows: [] });
  });
});
