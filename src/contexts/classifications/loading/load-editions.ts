import type { LabelLanguage, Labels } from '../domain/code.js';
import { labelledColumns } from './labelled-rows.js';
import { readTable } from './read-table.js';

/** Codes of an earlier edition that are codes no more, with those that took their place. */
export type SuccessorsByCode = ReadonlyMap<string, readonly string[]>;

/** A class of services of CPA 2.1, and the ATECO classes of firms that render them. */
export interface ServiceClass {
  readonly labels: Labels;
  readonly activities: readonly string[];
}

/** Subheadings of HS 2017 that HS 2022 has no more. */
export function loadEarlierGoods(): SuccessorsByCode {
  return successorsIn('hs-2017-subheadings.csv');
}

/** Classes of ATECO 2007 that ATECO 2025 has no more. */
export function loadEarlierActivities(): SuccessorsByCode {
  return successorsIn('ateco-2007-classes.csv');
}

/** Classes of CPA 2.1 that are services which firms of a mission sell. */
export function loadServices(): ReadonlyMap<string, ServiceClass> {
  return new Map(
    readTable('cpa-services.csv', [...labelledColumns, 'ateco']).map((row) => {
      const labels: Record<LabelLanguage, string> = { it: row.it, en: row.en, ru: row.ru };
      return [row.code, { labels, activities: row.ateco.split(' ') }] as const;
    }),
  );
}

function successorsIn(fileName: string): SuccessorsByCode {
  return new Map(readTable(fileName, ['code', 'successors']).map((row) => [row.code, row.successors.split(' ')]));
}
