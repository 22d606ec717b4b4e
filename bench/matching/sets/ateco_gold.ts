import { firmTexts, labelledTexts } from '../text-to-code/labelled-texts.js';
import { measureWithAndWithoutWords } from '../text-to-code/measure-search.js';

/**
 * What Italian firms write about themselves: which ATECO class (and which division) are they in? A row that names only a
 * division counts as not found.
 */
export function measure(dataFolder: string): object {
  const texts = labelledTexts(dataFolder, firmTexts);
  if (texts === null) return { skipped: 'needs ateco_gold' };
  return measureWithAndWithoutWords(dataFolder, 'ATECO', texts, firmTexts.language, (code) => code.slice(0, 2));
}
