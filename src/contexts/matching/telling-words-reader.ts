import { Injectable } from '@nestjs/common';
import { CodeNamesReader } from '../classifications/index.js';
import { tellingWords } from './planning/telling-words.js';

/** Which words tell what is traded, by what the codes of goods and activities are called. */
@Injectable()
export class TellingWordsReader {
  private words: ReturnType<typeof tellingWords> | null = null;

  constructor(private readonly codeNames: CodeNamesReader) {}

  /** Takes a tenth of a second the first time. */
  read(): ReturnType<typeof tellingWords> {
    return (this.words ??= tellingWords((language) => this.codeNames.namesIn(language)));
  }
}
