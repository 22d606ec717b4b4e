import { labelledTexts, searchTerms } from '../text-to-code/labelled-texts.js';
import { measureWithAndWithoutWords } from '../text-to-code/measure-search.js';

/** English search terms of a customs authority: which HS subheading (and which heading) do they mean? */
export function measure(dataFolder: string): object {
  const texts = labelledTexts(dataFolder, searchTerms);
  if (texts === null) return { skipped: 'needs uk_search_references' };
  return measureWithAndWithoutWords(dataFolder, 'HS', texts, searchTerms.language, (code) => code.slice(0, 4));
}
