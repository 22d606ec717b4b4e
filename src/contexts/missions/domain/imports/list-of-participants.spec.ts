import type { Side } from '../participation.js';
import { type CheckedRow, checkRow } from './check-row.js';
import { changeColumns, guessColumns } from './column-mapping.js';
import type { ImportVocabulary } from './field-readings.js';
import { type TableCell, tableOf } from './import-table.js';
import { likelierSide } from './likelier-side.js';

const SME_HEADERS = [
  ...['Codice', 'Ragione sociale', 'Sintetica', 'Provincia', 'Comune', 'Sito', 'ATECO', 'Codici HS', 'Ruolo cercato'],
  ...['Paesi obiettivo', 'Lingue', 'Certificazioni', 'Descrizione (it)', 'Descrizione (en)', 'Incontri massimi'],
];
const BUYER_HEADERS = [
  ...['Reference', 'Company', 'Synthetic', 'City', 'Country', 'Website', 'HS codes', 'Roles', 'Languages'],
  ...['Required certifications', 'Description (ru)', 'Description (en)', 'Maximum meetings'],
];

const vocabulary: ImportVocabulary = {
  productCode: (scheme, text) => {
    if (text === '150910') return { kind: 'another-edition', edition: 'HS 2017', successors: ['150920', '150930'] };
    if (text === '14.99') return { kind: 'another-edition', edition: 'ATECO 2007', successors: [] };
    if (text === 'C') return { kind: 'too-broad', code: text };
    const code = (scheme === 'HS' ? /^\d{6}$/ : /^\d\d\.\d\d$/).exec(text)?.[0];
    return code === undefined ? { kind: 'unknown' } : { kind: 'known', code };
  },
  partnerRole: (text) => (['agent', 'distributor'].includes(text) ? text : null),
  certificate: (text) => text.toUpperCase().replaceAll(' ', ''),
  contact: { email: () => null, phone: () => null, messageLanguage: () => null, timeZone: () => null },
};

function check(cellByHeader: Readonly<Record<string, TableCell>>, side: Side = 'sme'): CheckedRow {
  const columns = guessColumns(Object.keys(cellByHeader), side);
  return checkRow({ row: 2, cells: Object.values(cellByHeader) }, { side, columns, vocabulary });
}

const problemsOf = (row: CheckedRow) => row.errors.map(({ column, problem, value }) => [column, problem, value]);

describe('the columns of a list', () => {
  it.each<[Side, readonly string[]]>([
    ['sme', SME_HEADERS],
    ['buyer', BUYER_HEADERS],
  ])('of the side %s are all recognised by their titles', (side, headers) => {
    const fields = guessColumns(headers, side).map(({ field }) => field);
    expect(fields).not.toContain(null);
    expect(new Set(fields).size).toBe(headers.length);
  });

  it('fill a field once: the second that names it is left for people to choose', () => {
    expect(guessColumns(['NAME', 'Ragione Sociale'], 'sme')).toEqual([
      { header: 'NAME', field: 'name' },
      { header: 'Ragione Sociale', field: null },
    ]);
  });

  it('can be chosen otherwise', () => {
    const columns = guessColumns(['Name', 'Firma'], 'buyer');
    expect(changeColumns(columns, { Name: null, Firma: 'name' }, 'buyer')).toEqual({
      ok: true,
      value: [
        { header: 'Name', field: null },
        { header: 'Firma', field: 'name' },
      ],
    });
  });

  it.each([
    [{ Nowhere: 'name' }, { type: 'unknown-column', column: 'Nowhere' }],
    [{ Firma: 'shoeSize' }, { type: 'unknown-field', field: 'shoeSize' }],
    [{ Firma: 'targetCountries' }, { type: 'unknown-field', field: 'targetCountries' }],
    [{ Firma: 'name' }, { type: 'field-filled-twice', field: 'name' }],
  ])('are not chosen as %j for a list of buyers', (chosen, error) => {
    expect(changeColumns(guessColumns(['Name', 'Firma'], 'buyer'), chosen, 'buyer')).toEqual({ ok: false, error });
  });

  it('have their titles found below a heading of the list', () => {
    const rows = [
      { row: 1, cells: ['Elenco delle imprese ammesse', 'bozza'] },
      { row: 3, cells: ['Ragione sociale', 'Lingue', null, 'Comune'] },
      { row: 4, cells: ['Rossi', 'it', 'x'] },
    ];
    expect(tableOf(rows, 'sme')).toEqual({
      ok: true,
      value: { headers: ['Ragione sociale', 'Lingue', '#3', 'Comune'], rows: [rows[2]] },
    });
  });

  it.each([
    ['no titles', [{ row: 1, cells: ['1', '2'] }], 'no-header'],
    ['titles alone', [{ row: 1, cells: ['Name', 'City'] }], 'no-rows'],
  ])('are not found in a file of %s', (_name, rows, type) => {
    const result = tableOf(rows, 'sme');
    expect(result.ok ? 'found' : result.error.type).toBe(type);
  });
});

describe('the side of a list', () => {
  it('shows in its columns where those of the other side were expected', () => {
    expect(likelierSide(guessColumns(SME_HEADERS, 'buyer'), 'buyer')).toBe('sme');
    expect(likelierSide(guessColumns(BUYER_HEADERS, 'sme'), 'sme')).toBe('buyer');
  });

  it.each<[string, readonly string[]]>([
    ['those of both sides', ['Ragione sociale', 'Provincia', 'Paese']],
    ['those of neither', ['Nome', 'Lingue']],
  ])('is believed where the columns are %s', (_name, headers) => {
    expect(likelierSide(guessColumns(headers, 'sme'), 'sme')).toBeNull();
    expect(likelierSide(guessColumns(headers, 'buyer'), 'buyer')).toBeNull();
  });

  it('is believed where the columns are its own', () => {
    expect(likelierSide(guessColumns(SME_HEADERS, 'sme'), 'sme')).toBeNull();
    expect(likelierSide(guessColumns(BUYER_HEADERS, 'buyer'), 'buyer')).toBeNull();
  });
});

describe('two columns of the same title', () => {
  it('are named by their letters', () => {
    const cells = ['Name', 'Note', 'City', ...Array.from({ length: 24 }, () => null), 'Note'];
    expect(
      tableOf(
        [
          { row: 1, cells },
          { row: 2, cells: ['Rossi', 'x', 'Como'] },
        ],
        'sme',
      ),
    ).toEqual({
      ok: false,
      error: { type: 'titles-repeated', title: 'Note', column: 'B', otherColumn: 'AB' },
    });
  });

  it('are no titles where another row is as good', () => {
    const rows = [
      { row: 1, cells: ['Elenco', 'bozza', 'bozza'] },
      { row: 2, cells: ['Firma', 'Ort', 'Land'] },
      { row: 3, cells: ['Rossi', 'Como', 'Italia'] },
    ];
    expect(tableOf(rows, 'sme')).toEqual({ ok: true, value: { headers: ['Firma', 'Ort', 'Land'], rows: [rows[2]] } });
  });
});

describe('a row of a list', () => {
  it('is read field by field', () => {
    const row = check({
      'Ragione sociale': 'Rossi srl',
      Sintetica: 'sì',
      Sito: 'www.rossi.example',
      'Codici HS': '844621; 844629;844621',
      'Ruolo cercato': 'agent | distributor',
      'Paesi obiettivo': 'Uzbekistan, KZ',
      Lingue: 'italiano; EN',
      Certificazioni: 'iso 9001, ce',
      'Incontri massimi': '8',
    });
    expect(row).toEqual({
      row: 2,
      errors: [],
      stated: {
        name: 'Rossi srl',
        isSynthetic: true,
        website: 'https://www.rossi.example',
        hsCodes: ['844621', '844629'],
        roles: ['agent', 'distributor'],
        targetCountries: ['UZ', 'KZ'],
        languages: ['it', 'en'],
        certifications: ['ISO9001', 'CE'],
        maximumMeetings: 8,
      },
    });
  });

  it('tells everything that is wrong with it at once, with the column and the text', () => {
    const row = check({
      'Ragione sociale': null,
      Sintetica: 'forse',
      Sito: 'javascript:alert(1)',
      ATECO: '99',
      'Codici HS': '844621; 12; abc',
      'Ruolo cercato': 'wizard',
      'Paesi obiettivo': 'Atlantide',
      Lingue: 'klingon',
      'Descrizione (it)': 'x'.repeat(5001),
      'Incontri massimi': 'otto',
    });
    expect(problemsOf(row)).toEqual([
      ['Ragione sociale', 'missing-name', null],
      ['Sintetica', 'not-yes-or-no', 'forse'],
      ['Sito', 'not-a-website', 'javascript:alert(1)'],
      ['ATECO', 'unknown-ateco-code', '99'],
      ['Codici HS', 'unknown-hs-code', '12'],
      ['Codici HS', 'unknown-hs-code', 'abc'],
      ['Ruolo cercato', 'unknown-role', 'wizard'],
      ['Paesi obiettivo', 'unknown-country', 'Atlantide'],
      ['Lingue', 'unknown-language', 'klingon'],
      ['Descrizione (it)', 'too-long', 'x'.repeat(80)],
      ['Incontri massimi', 'not-a-number', 'otto'],
    ]);
  });

  it('tells of a code of another edition what became of it, and takes nothing in its place', () => {
    expect(check({ Name: 'Rossi', HS: '150910; 844630', ATECO: '14.99' }).errors).toEqual([
      {
        column: 'HS',
        problem: 'code-replaced',
        value: '150910',
        edition: 'HS 2017',
        successors: ['150920', '150930'],
      },
      { column: 'ATECO', problem: 'code-withdrawn', value: '14.99', edition: 'ATECO 2007', successors: [] },
    ]);
  });

  it('tells of a section that it says too little', () => {
    expect(problemsOf(check({ Name: 'Rossi', ATECO: 'C' }))).toEqual([['ATECO', 'code-too-broad', 'C']]);
  });

  it('is bad where a formula has no value, whether the program or the text says so', () => {
    const fault = { problem: 'formula-error', shown: '#REF!' };
    expect(problemsOf(check({ Name: '=A1', City: fault }))).toEqual([
      ['Name', 'formula-without-value', '=A1'],
      ['City', 'formula-error', '#REF!'],
    ]);
  });

  it('of a buyer needs a country, with or without a column for it', () => {
    expect(problemsOf(check({ Company: 'Tashkent Weaving', Country: null }, 'buyer'))).toEqual([
      ['Country', 'missing-country', null],
    ]);
    expect(problemsOf(check({ Company: 'Tashkent Weaving' }, 'buyer'))).toEqual([[null, 'missing-country', null]]);
  });

  it.each(['0', '201', '-3', '2.5'])('does not take %s as a number of meetings', (count) => {
    expect(check({ Name: 'Rossi', 'Maximum meetings': count }).errors).toHaveLength(1);
  });

  it.each([
    ['12', 12],
    ['12.0', 12],
    ['12,00', 12],
    ['0012', 12],
  ])('takes %s for a number of meetings', (text, count) => {
    expect(check({ Name: 'Rossi', 'Maximum meetings': text }).stated.maximumMeetings).toBe(count);
  });

  it.each(['1,000', '1.000', '1 000', '1\u00a0000', "1'000", '10.000', '1,000.00'])(
    'takes %s for thousands, which nobody can meet',
    (text) => {
      expect(problemsOf(check({ Name: 'Rossi', 'Maximum meetings': text }))).toEqual([
        ['Maximum meetings', 'number-out-of-range', text],
      ]);
    },
  );

  it('is told without half a character, where a long text is cut', () => {
    const [error] = check({
      Name: 'Rossi',
      'Descrizione (it)': `${'x'.repeat(79)}\u{1F600}${'x'.repeat(5000)}`,
    }).errors;
    expect(error).toEqual({ column: 'Descrizione (it)', problem: 'too-long', value: 'x'.repeat(79) });
  });

  it('clears what a blank cell clears, and keeps what nobody is without', () => {
    const row = check({ Name: 'Rossi', City: null, Lingue: null, Codice: null, 'Max incontri': null, Paese: null });
    expect(row.stated).toEqual({ name: 'Rossi', city: null, languages: [] });
  });
});
