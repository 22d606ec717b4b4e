import type { Instant } from '../../../../kernel/instant.js';
import type { LayoutName } from './file-layouts.js';

/** A file as it was taken in: one of each layout and edition. */
export interface OfficialFile {
  readonly layout: LayoutName;
  /** As its publisher names it: `2022`, `2.1`. */
  readonly edition: string;
  /** The terms under which the file may be used, in the words of whoever took it in. */
  readonly licence: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly digest: string;
  readonly importedAt: Instant;
}

const editions = new Intl.Collator('en', { numeric: true });

/** Negative where `left` is the earlier edition: 2.1 comes before 2.10, 2007 before 2025. */
export function compareEditions(left: string, right: string): number {
  return editions.compare(left, right);
}

/** Of each layout the newest edition. */
export function filesInForce(files: readonly OfficialFile[]): ReadonlyMap<LayoutName, OfficialFile> {
  const newest = new Map<LayoutName, OfficialFile>();
  for (const file of files) {
    const known = newest.get(file.layout);
    if (known === undefined || compareEditions(known.edition, file.edition) < 0) newest.set(file.layout, file);
  }
  return newest;
}
