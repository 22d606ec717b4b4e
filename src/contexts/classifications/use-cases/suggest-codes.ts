import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { EngineThreads } from '../../../platform/engine-threads/engine-threads.js';
import { ClassificationReader } from '../classification-reader.js';
import { CodeTextReader } from '../code-text-reader.js';
import type { Code, Scheme } from '../domain/code.js';
import type { CodeSuggestion, SearchLanguage } from '../planning/code-catalogue.js';

/** What somebody describes, and in which codes. */
export interface CodeQuestion {
  readonly scheme: Scheme;
  /** Only codes of this level; any that can be suggested when null. */
  readonly level: Code['level'] | null;
  readonly text: string;
  /** Null reads the text in the language that knows most of its words. */
  readonly language: SearchLanguage | null;
  readonly limit: number;
}

/** No word of the text is known in any language that is searched. */
export interface TextNotUnderstood {
  readonly type: 'text-not-understood';
  readonly languages: readonly SearchLanguage[];
  readonly unknownWords: readonly string[];
}

/** A code that the text may mean, with what lies above it. */
export interface SuggestedCode extends Omit<CodeSuggestion, 'code'> {
  readonly code: Code;
  /** From the section down to the parent. */
  readonly path: readonly Code[];
  /** What people in the trade call it; tells codes apart that share the label of what lies above them. */
  readonly tradeNames: readonly string[];
}

/** What a text may mean. */
export interface SuggestedCodes {
  /** Null where the text is a code itself. */
  readonly language: SearchLanguage | null;
  readonly codes: readonly SuggestedCode[];
  readonly unknownWords: readonly string[];
}

const SEARCHED_LANGUAGES: readonly SearchLanguage[] = ['it', 'en', 'ru'];
/** Of what is found, headings stand among subheadings: so many are asked for to keep enough of one level. */
const ASKED_FOR_EACH_SHOWN = 3;

/** Suggests codes for what somebody writes in words; a person confirms them. The search runs beside the event loop. */
@Injectable()
export class SuggestCodes {
  constructor(
    private readonly engineThreads: EngineThreads,
    private readonly codeTexts: CodeTextReader,
    private readonly classifications: ClassificationReader,
  ) {}

  async run(question: CodeQuestion): Promise<Result<SuggestedCodes, TextNotUnderstood>> {
    const written = this.classifications.find(question.scheme, question.text);
    if (written !== null) return ok(this.codeItself(question, written));
    const { language, suggestions, unknownWords } = await this.search(question);
    const suggested = suggestions.flatMap((suggestion) => this.known(question.scheme, suggestion));
    const codes = suggested.filter(({ code }) => question.level === null || code.level === question.level);
    if (codes.length > 0) return ok({ language, codes: codes.slice(0, question.limit), unknownWords });
    const languages = question.language === null ? SEARCHED_LANGUAGES : [question.language];
    return err({ type: 'text-not-understood', languages, unknownWords });
  }

  private async search({ scheme, text, language, limit }: CodeQuestion) {
    const options = { limit: limit * ASKED_FOR_EACH_SHOWN, ...(language !== null && { language }) };
    const catalogueId = this.codeTexts.catalogueId(scheme);
    const ask = { catalogueId, text, options };
    const found = await this.engineThreads.run('search-codes', { ...ask, searched: null });
    if (found !== null) return found;
    const { id, searched } = this.codeTexts.catalogue(scheme);
    const readAndFound = await this.engineThreads.run('search-codes', { ...ask, catalogueId: id, searched });
    if (readAndFound === null) throw new Error(`The catalogue ${id} was sent and is not known: look at the thread`);
    return readAndFound;
  }

  private known(scheme: Scheme, { code, likelihood, words }: CodeSuggestion): readonly SuggestedCode[] {
    const found = this.classifications.find(scheme, code);
    return found === null ? [] : [{ ...this.placed(scheme, found), likelihood, words }];
  }

  private codeItself({ scheme, text }: CodeQuestion, code: Code): SuggestedCodes {
    return {
      language: null,
      codes: [{ ...this.placed(scheme, code), likelihood: 1, words: [text] }],
      unknownWords: [],
    };
  }

  private placed(scheme: Scheme, code: Code): Pick<SuggestedCode, 'code' | 'path' | 'tradeNames'> {
    const path = this.classifications.ancestors(scheme, code.code);
    return { code, path, tradeNames: this.codeTexts.tradeNames(scheme, code.code) };
  }
}
