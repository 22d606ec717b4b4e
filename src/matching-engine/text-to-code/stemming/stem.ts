import { stemEnglish } from './english.js';
import { stemItalian } from './italian.js';
import { stemRussian } from './russian.js';

/** A language in which codes can be searched for. */
export type SearchLanguage = 'it' | 'en' | 'ru';

const stemmerByLanguage: Readonly<Record<SearchLanguage, (word: string) => string>> = {
  it: stemItalian,
  en: stemEnglish,
  ru: stemRussian,
};

/** The part of a lower-case word that it shares with its other forms, without accents of Latin letters. */
export function stemOf(word: string, language: SearchLanguage): string {
  return withoutLatinAccents(stemmerByLanguage[language](word));
}

/** `perché` is `perche`; `й` stays apart from `и`. */
export function withoutLatinAccents(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
}
