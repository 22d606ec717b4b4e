import type { SpreadsheetFailure } from '../../platform/documents/spreadsheet.js';

type Sentences = {
  readonly [Type in SpreadsheetFailure['type']]: (failure: SpreadsheetFailure & { readonly type: Type }) => string;
};

const sentences: Sentences = {
  'file-empty': () => 'The file is empty.',
  'file-too-large': ({ maximumBytes }) => `The file is larger than ${maximumBytes} bytes.`,
  'not-a-spreadsheet': () => 'The file is neither a CSV text nor an Excel workbook (.xlsx).',
  'legacy-excel-file': () => 'The file is of an old Excel (.xls): save it as .xlsx or CSV.',
  'file-encrypted': () => 'The file is protected by a password: save it without one.',
  'file-corrupt': () => 'The file is damaged: download it again.',
  'encoding-unknown': () => 'The text of the file is not in UTF-8: save it in UTF-8.',
  'too-many-rows': ({ maximumRows }) => `The file has more than ${maximumRows} rows.`,
  'too-many-columns': ({ maximumColumns }) => `The file has more than ${maximumColumns} columns.`,
  'too-many-cells': ({ maximumCells }) => `The file has more than ${maximumCells} cells.`,
  'cell-too-long': ({ row, maximumCharacters }) =>
    `A cell of row ${row} has more than ${maximumCharacters} characters.`,
};

/** Why a file cannot be read as a table, and what to change. */
export function unreadableSentence(failure: SpreadsheetFailure): string {
  const sentence = sentences[failure.type] as (failure: SpreadsheetFailure) => string;
  return sentence(failure);
}
