import type { ShippedSuccessions } from '../domain/earlier-codes.js';
import { readTable } from './read-table.js';

/** Subheadings of HS 2017 that HS 2022 has no more. */
export function loadEarlierGoods(): ShippedSuccessions {
  return { edition: 'HS 2017', successorsByCode: successorsIn('hs-2017-subheadings.csv') };
}

/** Classes of ATECO 2007 that ATECO 2025 has no more. */
export function loadEarlierActivities(): ShippedSuccessions {
  return { edition: 'ATECO 2007', successorsByCode: successorsIn('ateco-2007-classes.csv') };
}

function successorsIn(fileName: string): ShippedSuccessions['successorsByCode'] {
  return new Map(readTable(fileName, ['code', 'successors']).map((row) => [row.code, row.successors.split(' ')]));
}
