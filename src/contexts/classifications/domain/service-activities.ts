import type { CodeList } from './code-list.js';
import type { LayoutName } from './official/file-layouts.js';
import type { OfficialEntry } from './official/official-entry.js';
import { inForce, type OfficialLibrary } from './official/official-library.js';

const LENGTH_OF_CLASS = '00.00'.length;
const LENGTH_OF_DIVISION = 2;

/** What leads from a class of CPA, whose digits are those of NACE Rev. 2, to the activities of ATECO 2025. */
export interface ServiceLinks {
  /** The links that ship with the product, by class of CPA. */
  readonly shipped: ReadonlyMap<string, readonly string[]>;
  /** By class of NACE Rev. 2: the classes of ATECO that the imported files lead to. */
  readonly official: ReadonlyMap<string, readonly string[]>;
}

/**
 * The activities of those who render a service or make a product of CPA: what ships, else what imported files say, else
 * the division, which both nomenclatures number alike. Empty where even that is none.
 */
export function activitiesOf(
  cpaCode: string,
  { shipped, official }: ServiceLinks,
  activities: CodeList,
): readonly string[] {
  const serviceClass = cpaCode.slice(0, LENGTH_OF_CLASS);
  const linked = shipped.get(serviceClass) ?? official.get(serviceClass);
  if (linked !== undefined) return linked;
  const division = cpaCode.slice(0, LENGTH_OF_DIVISION);
  return activities.lists(division) ? [division] : [];
}

/**
 * What imported files say: a class of NACE that ATECO has under the same number and the same name is the same; of others
 * the links of goods say by which class they were found.
 */
export function officialServiceLinks(library: OfficialLibrary): ServiceLinks['official'] {
  const linked = new Map<string, readonly string[]>();
  for (const { through, linked: activities } of entriesInForce(library, 'hs-ateco-links')) {
    if (through === null) continue;
    linked.set(through, [...new Set([...(linked.get(through) ?? []), ...activities])].sort());
  }
  for (const code of classesOfSameName(library)) linked.set(code, [code]);
  return linked;
}

function classesOfSameName(library: OfficialLibrary): readonly string[] {
  const labels = new Map(
    entriesInForce(library, 'ateco-codes').map(({ code, labels: { en } }) => [code, comparable(en)]),
  );
  return entriesInForce(library, 'nace-codes')
    .filter(({ code, labels: { en = '' } }) => code.length === LENGTH_OF_CLASS && labels.get(code) === comparable(en))
    .map(({ code }) => code);
}

function entriesInForce(library: OfficialLibrary, layout: LayoutName): readonly OfficialEntry[] {
  return inForce(library, layout)?.entries ?? [];
}

function comparable(label: string | undefined): string {
  return (label ?? '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
