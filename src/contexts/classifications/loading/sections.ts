import type { ListedCode } from '../domain/code-list.js';
import { labelledColumns, listedCodes } from './labelled-rows.js';
import { expandNumberRanges } from './number-ranges.js';
import { readTable } from './read-table.js';

/**
 * The two uppermost levels: sections, whose column `members` names the two-digit codes below them, and those codes.
 * Throws when a two-digit code lies in no section.
 */
export function loadSectionsAndTwoDigits(sectionsFile: string, twoDigitsFile: string): readonly ListedCode[] {
  const sections = readTable(sectionsFile, [...labelledColumns, 'members']);
  const sectionByTwoDigits = new Map<string, string>();
  for (const section of sections) {
    for (const twoDigits of expandNumberRanges(section.members)) sectionByTwoDigits.set(twoDigits, section.code);
  }
  const sectionOf = (code: string): string => {
    const section = sectionByTwoDigits.get(code);
    if (section === undefined) throw new Error(`data/${twoDigitsFile}: ${code} lies in no section of ${sectionsFile}`);
    return section;
  };
  return [...listedCodes(sections, () => null), ...listedCodes(readTable(twoDigitsFile, labelledColumns), sectionOf)];
}
