import type { ListedCode } from '../domain/code-list.js';
import { labelledColumns, listedCodes } from './labelled-rows.js';
import { readTable } from './read-table.js';

/** Classes of CPA 2.1 that are services which firms of a mission sell. */
export function loadServices(): readonly ListedCode[] {
  return listedCodes(readTable('cpa-services.csv', labelledColumns), () => null);
}

/** By class of services of CPA, the ATECO classes of firms that render them. */
export function loadActivitiesOfServices(): ReadonlyMap<string, readonly string[]> {
  return new Map(readTable('cpa-services.csv', ['code', 'ateco']).map(({ code, ateco }) => [code, ateco.split(' ')]));
}
