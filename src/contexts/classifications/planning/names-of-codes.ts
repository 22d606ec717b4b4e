import type { SearchSources } from './search-sources.js';

/** A language in which shipped codes are called something. */
export type NamingLanguage = 'it' | 'en' | 'ru';

/** What a code is called in one language: in its label, and in words of the trade; empty where it is called nothing. */
export interface NamesOfCode {
  readonly label: string;
  readonly tradeWords: string;
}

/** For each shipped code of goods or activities that is called anything in that language. */
export function namesIn(
  language: NamingLanguage,
  { goods, activities }: Pick<SearchSources, 'goods' | 'activities'>,
): readonly NamesOfCode[] {
  return [...goods.values(), ...activities.values()].flatMap((texts) => {
    const told = texts.filter((text) => text.language === language);
    const textOf = (isLabel: boolean): string =>
      told
        .filter(({ kind }) => (kind === 'title') === isLabel)
        .map(({ text }) => text)
        .join(' ');
    return told.length === 0 ? [] : [{ label: textOf(true), tradeWords: textOf(false) }];
  });
}
