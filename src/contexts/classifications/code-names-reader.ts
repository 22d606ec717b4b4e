import { Injectable } from '@nestjs/common';
import { CodeTextReader } from './code-text-reader.js';
import { kindLayouts, type KindsOfBusiness, kindsOfBusiness } from './planning/kinds-of-business.js';
import { type NamesOfCode, namesIn, type NamingLanguage } from './planning/names-of-codes.js';

/** What codes of goods and activities are called. */
export interface CodeNames extends KindsOfBusiness {
  readonly names: Readonly<Record<NamingLanguage, readonly NamesOfCode[]>>;
}

/** What codes are called, for whoever compares the words of companies with them. */
@Injectable()
export class CodeNamesReader {
  constructor(private readonly codeTexts: CodeTextReader) {}

  /** Differs whenever `read` would answer otherwise. */
  edition(): string {
    return this.codeTexts.catalogueEdition();
  }

  /**
   * The shipped names in each language, and the kinds of business by which goods go together: the shipped ones, or those of
   * the imported official files. Official labels are not among the names: they are sentences, whose words also delimit.
   */
  async read(): Promise<CodeNames> {
    const sources = await this.codeTexts.sources(kindLayouts);
    const names = { it: namesIn('it', sources), en: namesIn('en', sources), ru: namesIn('ru', sources) };
    return { ...kindsOfBusiness(sources), names };
  }
}
