import { Injectable } from '@nestjs/common';
import { type TellingStems, tellingStems } from '../../matching-engine/index.js';
import { CodeNamesReader } from '../classifications/index.js';

/** Which words tell what is traded, by what the codes of goods and activities are called. */
@Injectable()
export class TellingWordsReader {
  private stems: TellingStems | null = null;

  constructor(private readonly codeNames: CodeNamesReader) {}

  /** Takes a tenth of a second the first time. */
  read(): TellingStems {
    const stemsIn = (language: 'it' | 'en' | 'ru') => tellingStems(this.codeNames.namesIn(language), language);
    return (this.stems ??= { it: stemsIn('it'), en: stemsIn('en'), ru: stemsIn('ru') });
  }
}
