import { type CheckedRow, checkRow } from './check-row.js';
import { guessColumns } from './column-mapping.js';
import type { ImportVocabulary } from './field-readings.js';
import type { TableCell } from './import-table.js';

const vocabulary: ImportVocabulary = {
  productCode: () => ({ kind: 'unknown' }),
  partnerRole: () => null,
  certificate: (text) => text,
  contact: {
    email: (text) => (text.includes('@') ? text : null),
    phone: (text) => (text.startsWith('+') ? text : null),
    messageLanguage: (text) => (['it', 'ru'].includes(text) ? text : null),
    timeZone: (text) => (text.includes('/') ? text : null),
  },
};

function check(cellByHeader: Readonly<Record<string, TableCell>>): CheckedRow {
  const columns = guessColumns(Object.keys(cellByHeader), 'sme');
  return checkRow({ row: 2, cells: Object.values(cellByHeader) }, { side: 'sme', columns, vocabulary });
}

describe('the columns of a list', () => {
  it.each([
    ['Italian', ['E-mail', 'Telefono', 'Lingua dei messaggi', 'Fuso orario']],
    ['English', ['Mail address', 'Telephone', 'Language of messages', 'Time zone']],
    ['Russian', ['Адрес электронной почты', 'Телефон', 'Язык сообщений', 'Часовой пояс']],
    ['Uzbek', ['Elektron pochta manzili', 'Telefon', 'Xabarlar tili', 'Vaqt mintaqasi']],
  ])('tell in %s how participants are reached', (_language, headers) => {
    for (const side of ['sme', 'buyer'] as const) {
      const fields = guessColumns(['Name', 'Languages', ...headers], side).map(({ field }) => field);
      expect(fields).toEqual(['name', 'languages', 'email', 'phone', 'messageLanguage', 'timeZone']);
    }
  });
});

describe('a row of a list', () => {
  it('says how its participant is reached, and a blank cell says nothing of that', () => {
    const row = check({
      Name: 'Rossi',
      'E-mail': 'export@lario.example',
      Telefono: null,
      'Lingua dei messaggi': 'russo',
    });
    expect(row.errors).toEqual([]);
    expect(row.stated).toEqual({ name: 'Rossi', email: 'export@lario.example', messageLanguage: 'ru' });
  });

  it('tells what is wrong with an address or a number without the text of it', () => {
    const row = check({
      Name: 'Rossi',
      'E-mail': 'export.lario.example',
      Telefono: '=A1',
      'Lingua dei messaggi': 'tedesco',
      'Fuso orario': { problem: 'unstorable-character', shown: 'Eur' },
    });
    expect(row.errors).toEqual(
      [
        ['E-mail', 'not-an-email'],
        ['Telefono', 'formula-without-value'],
        ['Lingua dei messaggi', 'not-a-message-language'],
        ['Fuso orario', 'unstorable-character'],
      ].map(([column, problem]) => ({ column, problem, value: null, isWithheld: true })),
    );
  });
});
