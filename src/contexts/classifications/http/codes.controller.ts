import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ForSignedIn } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { type ProblemTexts, valueOrProblem } from '../../../platform/http/problem.js';
import { CurrentLocale, type ReaderLocale } from '../../../platform/http/reader-locale.decorator.js';
import { SuggestCodes, type TextNotUnderstood } from '../use-cases/suggest-codes.js';
import { codeQuestionWire, presentSuggestedCodes, searchByScheme, suggestedCodesWire } from './suggested-codes.wire.js';

const suggestionProblems: ProblemTexts<TextNotUnderstood> = {
  'text-not-understood': {
    status: 422,
    title: 'Text not understood',
    detail: ({ languages }) =>
      `No code knows any word of this text, read as ${languages.join(', ')}: write what it is in other words.`,
  },
};

/** Codes of goods and activities. */
@ApiTags('classifications')
@Controller('api/v1/classifications')
export class CodesController {
  constructor(private readonly suggestCodes: SuggestCodes) {}

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
}
