import { labelledTexts, rulings } from '../text-to-code/labelled-texts.js';
import { measureWithAndWithoutWords } from '../text-to-code/measure-search.js';

/** Descriptions of goods in binding rulings of a customs authority: which HS subheading (and which heading) are they in? */
export function measure(dataFolder: string): object {
  const texts = labelledTexts(dataFolder, rulings);
  if (texts === null) return { skipped: 'needs uk_atar_rulings' };
  return measureWithAndWithoutWords(dataFolder, 'HS', texts, rulings.language, (code) => code.slice(0, 4));
}
