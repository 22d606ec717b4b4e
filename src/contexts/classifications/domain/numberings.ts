import { compareEditions } from './official/official-file.js';
import { officialEntry, type OfficialEntry } from './official/official-entry.js';

/**
 * Whose numbers of sections, divisions, groups and classes an edition has: those of NACE Rev. 2, or those of NACE Rev. 2.1,
 * in which the same number may mean something else.
 */
export type Numbering = 'rev-2' | 'rev-2.1';

type NumberedScheme = 'NACE' | 'CPA' | 'ATECO';

/** The first edition with each numbering, the later one first. CPA 2008 was the first edition of what is now counted 2.x. */
const FIRST_EDITIONS: Readonly<Record<NumberedScheme, Readonly<Record<Numbering, string>>>> = {
  NACE: { 'rev-2': '2', 'rev-2.1': '2.1' },
  CPA: { 'rev-2': '2', 'rev-2.1': '2.2' },
  ATECO: { 'rev-2': '2007', 'rev-2.1': '2025' },
};

/** The numbering of an edition; null for older ones and for none. */
export function numberingOf(scheme: NumberedScheme, edition: string): Numbering | null {
  if (edition === '') return null;
  const first = FIRST_EDITIONS[scheme];
  if (compareEditions(edition, first['rev-2.1']) >= 0) return 'rev-2.1';
  return compareEditions(edition, first['rev-2']) >= 0 ? 'rev-2' : null;
}

/** Each section with its first division. */
const SECTIONS: Readonly<Record<Numbering, string>> = {
  'rev-2': 'A01 B05 C10 D35 E36 F41 G45 H49 I55 J58 K64 L68 M69 N77 O84 P85 Q86 R90 S94 T97 U99',
  'rev-2.1': 'A01 B05 C10 D35 E36 F41 G46 H49 I55 J58 K61 L64 M68 N69 O77 P84 Q85 R86 S90 T94 U97 V99',
};
const DIVISION = /^\d\d$/;

/** Entries of which each division says its section, which published lists of NACE and CPA leave to the reader. */
export function withSections(
  entries: readonly OfficialEntry[],
  scheme: 'NACE' | 'CPA',
  edition: string,
): readonly OfficialEntry[] {
  const numbering = numberingOf(scheme, edition);
  if (numbering === null) return entries;
  const sections = SECTIONS[numbering].split(' ');
  return entries.map((entry) => {
    if (!DIVISION.test(entry.code) || entry.parent !== null) return entry;
    const section = sections.findLast((first) => first.slice(1) <= entry.code);
    return section === undefined ? entry : officialEntry({ ...entry, parent: section.charAt(0) });
  });
}
