import type { ListedCode } from '../domain/code-list.js';
import { hsRules } from '../domain/hs.js';
import { labelledColumns, listedCodes, SHIPPED } from './labelled-rows.js';
import { expandNumberRanges } from './number-ranges.js';
import { readTable } from './read-table.js';
import { loadSectionsAndTwoDigits } from './sections.js';

/** Every heading that exists, without labels: 1,228 numbers say which codes can be true. */
function loadHeadingNumbers(): readonly ListedCode[] {
  return readTable('hs-heading-numbers.csv', ['chapter', 'headings']).flatMap(({ chapter, headings }) =>
    expandNumberRanges(headings).map((number) => ({
      code: chapter + number,
      parent: chapter,
      labels: null,
      ...SHIPPED,
    })),
  );
}

/** The HS codes that ship with the product. A later entry of the list replaces an earlier one of the same code. */
export function loadHs(): readonly ListedCode[] {
  const numbers = loadHeadingNumbers();
  const headings = listedCodes(readTable('hs-headings.csv', labelledColumns), hsRules.prefixAbove);
  const existing = new Set(numbers.map((heading) => heading.code));
  const stray = headings.find((heading) => !existing.has(heading.code));
  if (stray !== undefined) throw new Error(`data/hs-headings.csv: ${stray.code} is not in data/hs-heading-numbers.csv`);
  return [
    ...loadSectionsAndTwoDigits('hs-sections.csv', 'hs-chapters.csv'),
    ...numbers,
    ...headings,
    ...listedCodes(readTable('hs-subheadings.csv', labelledColumns), hsRules.prefixAbove),
  ];
}
