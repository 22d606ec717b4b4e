import { Injectable } from '@nestjs/common';
import { loadActivityTexts, loadGoodsTexts } from './loading/load-texts.js';

/** What a code is called in one language: in its label, and in words of the trade; empty where it is called nothing. */
export interface NamesOfCode {
  readonly label: string;
  readonly tradeWords: string;
}

/** What shipped codes of goods and activities are called. */
@Injectable()
export class CodeNamesReader {
  /** For each code that is called anything in that language. */
  namesIn(language: 'it' | 'en' | 'ru'): readonly NamesOfCode[] {
    return [...loadGoodsTexts().values(), ...loadActivityTexts().values()].flatMap((texts) => {
      const told = texts.filter((text) => text.language === language);
      const textOf = (isLabel: boolean): string =>
        told
          .filter(({ kind }) => (kind === 'title') === isLabel)
          .map(({ text }) => text)
          .join(' ');
      return told.length === 0 ? [] : [{ label: textOf(true), tradeWords: textOf(false) }];
    });
  }
}
