import type { BadRow, ImportRefusal, ImportReport } from '../../contexts/classifications/index.js';
import type { ImportWords } from './read-words.js';
import { flagsFor, losesMostSentence, lossesSentence } from './tell-losses.js';
import { unreadableSentence } from './unreadable-file.js';

/** The lines that tell an operator what an import did, or would do, with every bad row and why. */
export function importLines(
  report: ImportReport,
  { scheme, edition, licence, isConfirmed }: Pick<ImportWords, 'scheme' | 'edition' | 'licence' | 'isConfirmed'>,
): readonly string[] {
  const { layout, digest, plan, knownSince, isSaved, losses } = report;
  const { newRows, changedRows, unchangedRows, goneKeys, badRows } = plan;
  return [
    ...badRowLines(report),
    `${scheme} ${edition}, layout ${layout}, licence "${licence}", sha256 ${digest}`,
    `new ${newRows}, changed ${changedRows}, unchanged ${unchangedRows}, gone ${goneKeys.length}, bad ${badRows.length}`,
    ...(knownSince === null ? [] : [`This very file was imported at ${knownSince}.`]),
    ...(losses === null ? [] : [lossesSentence(losses)]),
    isSaved
      ? 'Saved.'
      : isConfirmed
        ? 'Nothing to save.'
        : `Nothing saved: add ${flagsFor(losses)} to save what is not bad.`,
  ];
}

/** Each row that is not taken, and why. */
export function badRowLines({ plan }: ImportReport): readonly string[] {
  return plan.badRows.map((row) => `row ${row.row}: ${sentenceOf(row)}`);
}

/** Why a file is refused as a whole. */
export function refusalSentence(refusal: ImportRefusal): string {
  switch (refusal.type) {
    case 'file-not-read':
      return unreadableSentence(refusal.failure);
    case 'no-good-row':
      return 'No row of the file can be taken.';
    case 'edition-malformed': {
      const form =
        refusal.form === 'year' ? 'the year that its publisher gives it, such as 2022' : 'a version, such as 2.1';
      return `"${refusal.edition}" is no edition of ${refusal.scheme}: write ${form}.`;
    }
    case 'loses-most':
      return losesMostSentence(refusal.losses);
    case 'layout-unknown': {
      const missing = refusal.layouts.map(({ layout, missing: columns }) => `${layout} lacks ${columns.join(', ')}`);
      return `No known layout has these columns: ${refusal.columns.join(', ')}. Of the known ones ${missing.join('; ')}.`;
    }
  }
}

type Sentences = { readonly [Fault in BadRow['fault']]: (row: BadRow & { readonly fault: Fault }) => string };

const sentences: Sentences = {
  'code-malformed': ({ value }) => `"${value}" is not written like a code`,
  'linked-code-malformed': ({ value }) => `the linked "${value}" is not written like a code`,
  'parent-malformed': ({ value }) => `"${value}" cannot be what lies above the code`,
  'parent-unknown': ({ value }) => `"${value}", which lies above the code, is neither in the file nor known`,
  'code-unknown': ({ value }) =>
    `neither "${value}" nor anything above it is in the list in force: import the list first`,
  'text-missing': ({ columns }) => `nothing is written in ${columns.join(' or ')}`,
  'level-wrong': ({ value }) => `level "${value}" is not that of the code`,
  'note-type-unknown': ({ value }) => `note type "${value}" is unknown`,
  'cell-unreadable': ({ column }) => `the cell of ${column} holds what cannot be stored`,
  'stated-twice': ({ firstRow }) => `says the same as row ${firstRow}`,
};

function sentenceOf(row: BadRow): string {
  const sentence = sentences[row.fault] as (row: BadRow) => string;
  return sentence(row);
}
