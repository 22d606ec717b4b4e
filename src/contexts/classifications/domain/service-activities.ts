import type { CodeList } from './code-list.js';
import { type Numbering, numberingOf } from './numberings.js';
import type { LayoutName } from './official/file-layouts.js';
import type { OfficialEntry } from './official/official-entry.js';
import { inForce, type OfficialLibrary } from './official/official-library.js';

const LENGTH_OF_CLASS = '00.00'.length;
const LENGTH_OF_DIVISION = 2;

/** What leads from the numbers of NACE Rev. 2, which CPA up to 2.1 shares, to the activities of ATECO 2025. */
export interface ServiceLinks {
  /** The links that ship with the product, by class. */
  readonly shipped: ReadonlyMap<string, readonly string[]>;
  /** By division, group or class: the codes of ATECO that the imported files lead to. */
  readonly official: ReadonlyMap<string, readonly string[]>;
}

/**
 * The activities of those who do what a code of NACE says, or who render a service or make a product of CPA: the same
 * number where its edition has the numbers of ATECO; else what ships, else what imported files say, else the division, which
 * both number alike. Empty where even that is none, and for editions before Rev. 2.
 */
export function activitiesOf(
  code: string,
  numbering: Numbering | null,
  { shipped, official }: ServiceLinks,
  activities: CodeList,
): readonly string[] {
  if (numbering === null) return [];
  const ofClass = code.slice(0, LENGTH_OF_CLASS);
  if (numbering === 'rev-2.1' && activities.lists(ofClass)) return [ofClass];
  const linked = numbering === 'rev-2' ? (shipped.get(ofClass) ?? official.get(ofClass)) : undefined;
  if (linked !== undefined) return linked;
  // Sections have letters, which the revisions give to different ones.
  const division = code.slice(0, LENGTH_OF_DIVISION).padStart(LENGTH_OF_DIVISION);
  return activities.lists(division) ? [division] : [];
}

/**
 * What imported files say: a code of NACE Rev. 2 that ATECO has under the same number and the same name is the same; of other
 * classes the links of goods say by which they were found.
 */
export function officialServiceLinks(library: OfficialLibrary): ServiceLinks['official'] {
  const linked = new Map<string, readonly string[]>();
  for (const { through, linked: activities } of entriesInForce(library, 'hs-ateco-links')) {
    if (through === null) continue;
    linked.set(through, [...new Set([...(linked.get(through) ?? []), ...activities])].sort());
  }
  for (const code of codesOfSameName(library)) linked.set(code, [code]);
  return linked;
}

function codesOfSameName(library: OfficialLibrary): readonly string[] {
  const classes = inForce(library, 'nace-codes');
  if (classes === null || numberingOf('NACE', classes.edition) !== 'rev-2') return [];
  const labels = new Map(
    entriesInForce(library, 'ateco-codes').map(({ code, labels: { en } }) => [code, comparable(en)]),
  );
  return classes.entries
    .filter(({ code, labels: { en = '' } }) => labels.get(code) === comparable(en))
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
