import type { BadRow, ImportRefusal, ImportReport } from '../../contexts/classifications/index.js';
import type { ImportWords } from './read-words.js';

/** The lines that tell an operator what an import did, or would do, with every bad row and why. */
export function importLines(
  { layout, digest, plan, knownSince, isSaved }: ImportReport,
  { scheme, edition, licence, isConfirmed }: Omit<ImportWords, 'path'>,
): readonly string[] {
  const { newRows, changedRows, unchangedRows, goneKeys, badRows } = plan;
  return [
    ...badRows.map((row) => `row ${row.row}: ${sentenceOf(row)}`),
    `${scheme} ${edition}, layout ${layout}, licence "${licence}", sha256 ${digest}`,
    `new ${newRows}, changed ${changedRows}, unchanged ${unchangedRows}, gone ${goneKeys.length}, bad ${badRows.length}`,
    ...(knownSince === null ? [] : [`This very file was imported at ${knownSince}.`]),
    isSaved ? 'Saved.' : isConfirmed ? 'Nothing to save.' : 'Nothing saved: add --confirm to save what is not bad.',
  ];
}

/** Why a file is refused as a whole. */
export function refusalSentence(refusal: ImportRefusal): string {
  switch (refusal.type) {
    case 'file-not-read':
      return `The file cannot be read as a table: ${JSON.stringify(refusal.failure)}`;
    case 'no-good-row':
      return 'No row of the file can be taken.';
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
