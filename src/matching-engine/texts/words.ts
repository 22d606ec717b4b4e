import { stopWordsByLanguage } from './stop-words.js';

/**
 * The words of a text as they are compared: lower case, compatibility forms unified, accents of Latin letters dropped
 * (`perché` is `perche`) while `й` stays apart from `и` and `ё` is written `е`, single letters and stop words left out.
 */
export function wordsOf(text: string, language: string): readonly string[] {
  const stopWords = stopWordsByLanguage.get(language);
  const folded = text
    .normalize('NFKD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е');
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 1 && !(stopWords?.has(word) ?? false));
}
