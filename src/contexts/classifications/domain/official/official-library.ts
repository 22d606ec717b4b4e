import { type LayoutName, fileLayouts } from './file-layouts.js';
import type { OfficialEntry, OfficialScheme } from './official-entry.js';
import { compareEditions, filesInForce, type OfficialFile } from './official-file.js';

/** The official files that were taken in, without the words about codes, which only a search needs. */
export interface OfficialLibrary {
  readonly files: readonly OfficialFile[];
  readonly entriesOf: (file: OfficialFile) => readonly OfficialEntry[];
}

/** What nobody has imported anything into. */
export const EMPTY_LIBRARY: OfficialLibrary = { files: [], entriesOf: () => [] };

/** The entries of the edition in force of that layout, and which edition that is; null where none was imported. */
export function inForce(
  { files, entriesOf }: OfficialLibrary,
  layout: LayoutName,
): { readonly edition: string; readonly entries: readonly OfficialEntry[] } | null {
  const file = filesInForce(files).get(layout);
  return file === undefined ? null : { edition: file.edition, entries: entriesOf(file) };
}

/** The lists of codes of a nomenclature that are older than the edition given, the oldest first. */
export function earlierLists(
  { files, entriesOf }: OfficialLibrary,
  scheme: OfficialScheme,
  than: string,
): readonly { readonly edition: string; readonly entries: readonly OfficialEntry[] }[] {
  return files
    .filter(({ layout, edition }) => isListOf(layout, scheme) && compareEditions(edition, than) < 0)
    .sort((left, right) => compareEditions(left.edition, right.edition))
    .map((file) => ({ edition: file.edition, entries: entriesOf(file) }));
}

/** Every file of successors of a nomenclature, of whichever edition. */
export function successionsOf(
  { files, entriesOf }: OfficialLibrary,
  scheme: OfficialScheme,
): readonly { readonly edition: string; readonly entries: readonly OfficialEntry[] }[] {
  return files
    .filter(({ layout }) => fileLayouts[layout].content === 'successors' && fileLayouts[layout].scheme === scheme)
    .map((file) => ({ edition: file.edition, entries: entriesOf(file) }));
}

function isListOf(layout: LayoutName, scheme: OfficialScheme): boolean {
  return fileLayouts[layout].content === 'codes' && fileLayouts[layout].scheme === scheme;
}
