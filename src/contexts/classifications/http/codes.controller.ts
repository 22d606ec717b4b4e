import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ForSignedIn } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { type ProblemText, type ProblemTexts, valueOrProblem } from '../../../platform/http/problem.js';
import { CurrentLocale, type ReaderLocale } from '../../../platform/http/reader-locale.decorator.js';
import { ClassificationReader } from '../classification-reader.js';
import { type CodeRefusal, ShowCodes } from '../use-cases/show-codes.js';
import { SuggestCodes, type SuggestionRefusal } from '../use-cases/suggest-codes.js';
import { codeQuestionWire, searchByScheme } from './code-question.wire.js';
import {
  codeAddress,
  codeInItsTreeWire,
  codeListWire,
  nomenclatureAddress,
  nomenclaturesWire,
  presentCodeInItsTree,
  presentCodeOfTree,
  presentNomenclatures,
} from './code-tree.wire.js';
import { presentSuggestedCodes, suggestedCodesWire } from './suggested-codes.wire.js';

const otherEdition: ProblemText<Extract<CodeRefusal, { readonly type: 'code-of-another-edition' }>> = {
  status: 404,
  title: 'Code of another edition',
  detail: ({ edition, successors }) =>
    `This was a code of ${edition}${successors.length > 0 ? `, and became ${successors.join(', ')}` : ''}.`,
};

const unknownCode: ProblemText<Extract<CodeRefusal, { readonly type: 'code-unknown' }>> = {
  status: 404,
  title: 'Code unknown',
  detail: ({ scheme, edition }) => `This is no code of ${scheme} ${edition}.`,
};

const notImported: ProblemText<Extract<CodeRefusal, { readonly type: 'nomenclature-not-imported' }>> = {
  status: 422,
  title: 'Nomenclature not imported',
  detail: ({ scheme }) =>
    `No list of ${scheme} was imported: search HS, or ask the operator to import the official list.`,
};

const suggestionProblems: ProblemTexts<SuggestionRefusal> = {
  'text-not-understood': {
    status: 422,
    title: 'Text not understood',
    detail: ({ languages }) =>
      `No code knows any word of this text, read as ${languages.join(', ')}: write what it is in other words.`,
  },
  'nomenclature-not-imported': notImported,
  'code-unknown': unknownCode,
  'code-of-another-edition': otherEdition,
};

const codeProblems: ProblemTexts<CodeRefusal> = {
  'nomenclature-not-imported': notImported,
  'code-unknown': unknownCode,
  'code-of-another-edition': otherEdition,
};

/** Codes of goods, activities and services. */
@ApiTags('classifications')
@Controller('api/v1/classifications')
export class CodesController {
  constructor(
    private readonly suggestCodes: SuggestCodes,
    private readonly showCodes: ShowCodes,
    private readonly classifications: ClassificationReader,
  ) {}

  /** The nomenclatures with the edition in force of each, and the terms under which imported files are used. */
  @Get()
  @ForSignedIn()
  @Answers(200, nomenclaturesWire)
  nomenclatures(): z.infer<typeof nomenclaturesWire> {
    const files = this.classifications.officialFiles().map((file) => ({ ...file }));
    return presentNomenclatures(this.showCodes.nomenclatures(), files);
  }

  /** Codes for a text in Italian, English or Russian. A person confirms one: nothing is stored. */
  @Get('codes')
  @ForSignedIn()
  @Answers(200, suggestedCodesWire)
  async suggest(
    @Query({ schema: codeQuestionWire }) query: z.infer<typeof codeQuestionWire>,
    @CurrentLocale() locale: ReaderLocale,
  ): Promise<z.infer<typeof suggestedCodesWire>> {
    const { text, language = null, limit } = query;
    const suggested = await this.suggestCodes.run({ ...searchByScheme[query.scheme], text, language, limit });
    return presentSuggestedCodes(valueOrProblem(suggested, suggestionProblems), locale);
  }

  /** The uppermost codes of a nomenclature. */
  @Get(':scheme/codes')
  @ForSignedIn()
  @Answers(200, codeListWire)
  uppermost(
    @Param({ schema: nomenclatureAddress }) { scheme }: z.infer<typeof nomenclatureAddress>,
    @CurrentLocale() locale: ReaderLocale,
  ): z.infer<typeof codeListWire> {
    const uppermost = valueOrProblem(this.showCodes.uppermost(scheme), codeProblems);
    return { scheme, items: uppermost.map((code) => presentCodeOfTree(code, locale)) };
  }

  /** A code with what lies above and below it, and the codes of other nomenclatures that go with it. */
  @Get(':scheme/codes/:code')
  @ForSignedIn()
  @Answers(200, codeInItsTreeWire)
  code(
    @Param({ schema: codeAddress }) { scheme, code }: z.infer<typeof codeAddress>,
    @CurrentLocale() locale: ReaderLocale,
  ): z.infer<typeof codeInItsTreeWire> {
    return presentCodeInItsTree(valueOrProblem(this.showCodes.code(scheme, code), codeProblems), locale);
  }
}
