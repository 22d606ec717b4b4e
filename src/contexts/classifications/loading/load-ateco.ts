import type { HeadingsByClass } from '../domain/activity-links.js';
import { atecoRules } from '../domain/ateco.js';
import type { ListedCode } from '../domain/code-list.js';
import { labelledColumns, listedCodes } from './labelled-rows.js';
import { readTable } from './read-table.js';
import { loadSectionsAndTwoDigits } from './sections.js';

/** The ATECO codes that ship with the product. */
export function loadAteco(): readonly ListedCode[] {
  return [
    ...loadSectionsAndTwoDigits('ateco-sections.csv', 'ateco-divisions.csv'),
    ...listedCodes(readTable('ateco-groups.csv', labelledColumns), atecoRules.prefixAbove),
    ...listedCodes(readTable('ateco-classes.csv', labelledColumns), atecoRules.prefixAbove),
  ];
}

/** Which goods each manufacturing class makes. */
export function loadHeadingsByClass(): HeadingsByClass {
  return new Map(readTable('ateco-hs-links.csv', ['ateco', 'hs']).map((row) => [row.ateco, row.hs.split(' ')]));
}
