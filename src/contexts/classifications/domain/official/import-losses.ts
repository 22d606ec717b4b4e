import type { Classifications } from '../classifications.js';
import type { Scheme } from '../code.js';
import { standingOf } from '../standing-of.js';
import type { OfficialEntry, OfficialScheme } from './official-entry.js';
import type { OfficialFile } from './official-file.js';
import type { OfficialLibrary } from './official-library.js';

/** A code that stands in profiles, and in how many lines. */
export interface StatedCode {
  readonly scheme: Scheme;
  readonly code: string;
  readonly lines: number;
}

/** What a change of the official files takes out of force. */
export interface ImportLosses {
  readonly scheme: OfficialScheme;
  /** Empty where nothing of the nomenclature is known. */
  readonly editionBefore: string;
  readonly editionAfter: string;
  readonly codesBefore: number;
  /** Codes that are listed now and would not be. */
  readonly codesLost: number;
  /** Lines of profiles with a code that counts now. */
  readonly linesBefore: number;
  /** Those of them whose code would count no more. */
  readonly linesLost: number;
}

/** Compares what is in force before and after a change of the files of a nomenclature. */
export function lossesOf(
  scheme: OfficialScheme,
  before: Classifications,
  after: Classifications,
  stated: readonly StatedCode[],
): ImportLosses {
  const codes = before[scheme].list.listedCodes();
  const counting = stated.filter(
    (line) => restsOn(scheme, line.scheme) && standingOf(line.code, before[line.scheme]).kind === 'known',
  );
  const lost = counting.filter((line) => standingOf(line.code, after[line.scheme]).kind !== 'known');
  return {
    scheme,
    editionBefore: before[scheme].edition,
    editionAfter: after[scheme].edition,
    codesBefore: codes.length,
    codesLost: codes.filter((code) => !after[scheme].list.lists(code)).length,
    linesBefore: linesIn(counting),
    linesLost: linesIn(lost),
  };
}

/** Whether more than half of the codes, or of the lines, go: a part of a list was taken for the whole, most likely. */
export function losesMost({ codesBefore, codesLost, linesBefore, linesLost }: ImportLosses): boolean {
  return codesLost * 2 > codesBefore || linesLost * 2 > linesBefore;
}

/** The library with a file in the place of that of the same layout and edition, or beside the others. */
export function libraryWith(
  library: OfficialLibrary,
  file: OfficialFile,
  entries: readonly OfficialEntry[],
): OfficialLibrary {
  const rest = libraryWithout(library, file);
  return {
    files: [...rest.files, file],
    entriesOf: (asked) => (asked === file ? entries : library.entriesOf(asked)),
  };
}

/** The library without the file of that layout and edition. */
export function libraryWithout(
  { files, entriesOf }: OfficialLibrary,
  { layout, edition }: Pick<OfficialFile, 'layout' | 'edition'>,
): OfficialLibrary {
  return { files: files.filter((file) => file.layout !== layout || file.edition !== edition), entriesOf };
}

/** Tariff lines stand below the subheadings of the HS. */
function restsOn(scheme: OfficialScheme, stated: Scheme): boolean {
  return stated === scheme || (scheme === 'HS' && stated === 'CN');
}

function linesIn(stated: readonly StatedCode[]): number {
  return stated.reduce((sum, { lines }) => sum + lines, 0);
}
