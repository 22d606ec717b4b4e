import type { LanguageIndex } from './index/language-index.js';
import { questionOf } from './query-terms.js';
import type { SearchLanguage } from './stemming/stem.js';
import { functionWordsByLanguage } from './words/function-words.js';
import { splitWords, writtenWords } from './words/split-words.js';

/**
 * The language that knows most words of a text, the first of equals; when none knows any, the one that can read most as
 * misspelled; `null` when none can.
 */
export function likeliestLanguage(
  text: string,
  indices: ReadonlyMap<SearchLanguage, LanguageIndex>,
): SearchLanguage | null {
  return (
    best(indices, ({ language, vocabulary }) => {
      const named = splitWords(text, language).filter((word) => vocabulary.has(word)).length;
      return named + writtenWords(text).filter((word) => functionWordsByLanguage[language].has(word)).length;
    }) ??
    best(indices, ({ language, vocabulary }) => {
      const { stems } = questionOf(text, language, vocabulary);
      return [...stems.values()].reduce((sum, { sureness }) => sum + sureness, 0);
    })
  );
}

function best(
  indices: ReadonlyMap<SearchLanguage, LanguageIndex>,
  worth: (index: LanguageIndex) => number,
): SearchLanguage | null {
  let likeliest: SearchLanguage | null = null;
  let most = 0;
  for (const [language, index] of indices) {
    const found = worth(index);
    if (found <= most) continue;
    likeliest = language;
    most = found;
  }
  return likeliest;
}
