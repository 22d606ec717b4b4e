import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { CheckFileFailure } from '../use-cases/check-participant-file.js';
import type { ChooseForRowsFailure } from '../use-cases/choose-for-rows.js';
import type { DiscardImportFailure } from '../use-cases/discard-import.js';
import type { MapColumnsFailure } from '../use-cases/map-import-columns.js';
import { notFoundProblem } from './not-found-problem.js';

const BYTES_PER_MEGABYTE = 1024 * 1024;
const SAVE_AS = 'save it as an Excel workbook (.xlsx) or as CSV in UTF-8 and send that';

/** Why a file cannot be read as a list of participants. */
export const fileProblems: ProblemTexts<CheckFileFailure> = {
  'file-empty': { status: 422, title: 'File empty', detail: () => 'The file holds nothing: did the export fail?' },
  'file-too-large': {
    status: 413,
    title: 'File too large',
    detail: ({ maximumBytes }) => `A file has at most ${maximumBytes / BYTES_PER_MEGABYTE} MB: send it in parts.`,
  },
  'not-a-spreadsheet': {
    status: 422,
    title: 'Not a spreadsheet',
    detail: () => `The file is neither an Excel workbook nor CSV: ${SAVE_AS}.`,
  },
  'legacy-excel-file': {
    status: 422,
    title: 'File of an old Excel',
    detail: () => `The file has the form of Excel before 2007 (.xls): ${SAVE_AS}.`,
  },
  'file-encrypted': {
    status: 422,
    title: 'File protected by a password',
    detail: () => 'The file opens only with a password: save it without and send that.',
  },
  'file-corrupt': {
    status: 422,
    title: 'File damaged',
    detail: () => `The file is damaged: open it in a spreadsheet program, ${SAVE_AS}.`,
  },
  'encoding-unknown': {
    status: 422,
    title: 'Encoding unknown',
    detail: () => `The letters of the file cannot be told apart, since it is not in UTF-8: ${SAVE_AS}.`,
  },
  'too-many-rows': {
    status: 422,
    title: 'Too many rows',
    detail: ({ maximumRows }) => `A file has at most ${maximumRows} rows: send it in parts.`,
  },
  'too-many-columns': {
    status: 422,
    title: 'Too many columns',
    detail: ({ maximumColumns }) => `A file has at most ${maximumColumns} columns: delete what lies far to the right.`,
  },
  'too-many-cells': {
    status: 422,
    title: 'Too many cells',
    detail: ({ maximumCells }) => `A file has at most ${maximumCells} cells: delete columns, or send it in parts.`,
  },
  'cell-too-long': {
    status: 422,
    title: 'Cell too long',
    detail: ({ row, maximumCharacters }) =>
      `Row ${row} has a cell of more than ${maximumCharacters} characters: shorten it, or end a quotation mark that begins in it.`,
  },
  'file-too-complex': {
    status: 422,
    title: 'File too hard to read',
    detail: () => `Reading the file takes too long: copy the list alone into a new file, ${SAVE_AS}.`,
  },
  'reader-busy': {
    status: 503,
    title: 'Other files are being read',
    detail: () => 'Several files wait to be read: send yours again in a moment.',
  },
  'no-header': {
    status: 422,
    title: 'No column titles',
    detail: () => 'Put the titles of the columns, two or more short texts, into the first row.',
  },
  'titles-repeated': {
    status: 422,
    title: 'Titles repeated',
    detail: ({ title, column, otherColumn }) =>
      `Columns ${column} and ${otherColumn} are both called "${title}": give each a title of its own.`,
  },
  'no-rows': { status: 422, title: 'No rows', detail: () => 'There is nothing below the titles of the columns.' },
};

const alreadyConfirmed = {
  status: 409,
  title: 'Already confirmed',
  detail: () => 'This import is done: send the file again to change something.',
};

/** Why nothing can be chosen so for rows that look like somebody. */
export const choiceProblems: ProblemTexts<ChooseForRowsFailure> = {
  ...notFoundProblem,
  'row-resembles-nobody': {
    status: 422,
    title: 'Row looks like nobody',
    detail: ({ row }) => `Row ${row} would not be added, or looks like nobody: read the import again.`,
  },
  'row-chosen-twice': {
    status: 422,
    title: 'Row chosen twice',
    detail: ({ row }) => `Two choices are for row ${row}: send one.`,
  },
  'row-resembles-another': {
    status: 422,
    title: 'Row looks like somebody else',
    detail: ({ row }) => `Row ${row} does not look like that participant: choose one of those named with the row.`,
  },
  'import-already-confirmed': alreadyConfirmed,
};

/** Why a list cannot be discarded. */
export const discardProblems: ProblemTexts<DiscardImportFailure> = {
  ...notFoundProblem,
  'import-already-confirmed': alreadyConfirmed,
};

/** Why columns cannot be chosen so. */
export const mappingProblems: ProblemTexts<MapColumnsFailure> = {
  ...notFoundProblem,
  'unknown-column': {
    status: 422,
    title: 'Column unknown',
    detail: ({ column }) => `The file has no column "${column}".`,
  },
  'unknown-field': { status: 422, title: 'Field unknown', detail: ({ field }) => `There is no field "${field}".` },
  'field-filled-twice': {
    status: 422,
    title: 'Field filled twice',
    detail: ({ field }) => `Two columns fill "${field}": choose one.`,
  },
  'import-already-confirmed': alreadyConfirmed,
};
