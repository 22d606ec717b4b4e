import { Injectable } from '@nestjs/common';
import { loadActivityTexts, loadGoodsTexts } from './loading/load-texts.js';

/** What codes of goods and activities are called: their labels, and the words of the trade. */
@Injectable()
export class CodeNamesReader {
  /** For each code all that it is called in that language; codes that are called nothing in it are left out. */
  namesIn(language: 'it' | 'en' | 'ru'): readonly string[] {
    return [...loadGoodsTexts().values(), ...loadActivityTexts().values()].flatMap((texts) => {
      const names = texts.filter((text) => text.language === language).map(({ text }) => text);
      return names.length === 0 ? [] : [names.join(' ')];
    });
  }
}
