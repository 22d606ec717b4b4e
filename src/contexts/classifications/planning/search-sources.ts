import type { HeadingsByClass } from '../domain/activity-links.js';
import type { LayoutName } from '../domain/official/file-layouts.js';
import type { OfficialEntry } from '../domain/official/official-entry.js';
import type { TextsByCode } from './texts-by-code.js';

/** Everything that is known of codes in words, shipped or imported. */
export interface SearchSources {
  /** Labels and words of the trade. */
  readonly goods: TextsByCode;
  readonly activities: TextsByCode;
  readonly services: TextsByCode;
  readonly headingsByClass: HeadingsByClass;
  /** The ATECO activities of those who render a service of CPA. */
  readonly activitiesOfService: (cpaCode: string) => readonly string[];
  /** The entries of the imported official files in force. */
  readonly official: ReadonlyMap<LayoutName, readonly OfficialEntry[]>;
}

/** The entries of a layout; empty where no such file was imported. */
export function officialEntries(
  { official }: Pick<SearchSources, 'official'>,
  layout: LayoutName,
): readonly OfficialEntry[] {
  return official.get(layout) ?? [];
}
