import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { ClassificationReader } from '../classification-reader.js';
import { CodeIndexes } from './code-indexes.js';
import { CodeTextReader } from '../code-text-reader.js';
import type { Code, Scheme } from '../domain/code.js';
import type { CodeSuggestion, CodeSuggestions, SearchLanguage } from '../planning/searched-catalogue.js';

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
interface TextNotUnderstood {
  readonly type: 'text-not-understood';
  readonly languages: readonly SearchLanguage[];
  readonly unknownWords: readonly string[];
}

export type SuggestionRefusal =
  | TextNotUnderstood
  /** The text is written like a code. */
  | { readonly type: 'code-unknown'; readonly scheme: Scheme; readonly edition: string }
  /** No list ships, and none was imported. */
  | { readonly type: 'nomenclature-not-imported'; readonly scheme: Scheme }
  | {
      readonly type: 'code-of-another-edition';
      readonly scheme: Scheme;
      readonly edition: string;
      /** As they are known, though none of them is a code here. */
      readonly successors: readonly string[];
    };

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
  /** Where the text is a code of an earlier edition, that edition: the codes are those that took its place. */
  readonly supersededEdition: string | null;
  readonly codes: readonly SuggestedCode[];
  readonly unknownWords: readonly string[];
}

const SEARCHED_LANGUAGES: readonly SearchLanguage[] = ['it', 'en', 'ru'];
/** Nobody describes anything in four digits and more, with what stands between them in codes. */
const WRITTEN_IN_DIGITS = /^\d[\d\s.-]*(?:\d[\s.-]*){3,}$/;
/** Of what is found, headings stand among subheadings: so many are asked for to keep enough of one level. */
const ASKED_FOR_EACH_SHOWN = 3;

/** Suggests codes for what somebody writes in words; a person confirms them. The search runs beside the event loop. */
@Injectable()
export class SuggestCodes {
  constructor(
    private readonly indexes: CodeIndexes,
    private readonly codeTexts: CodeTextReader,
    private readonly classifications: ClassificationReader,
  ) {}

  async run(question: CodeQuestion): Promise<Result<SuggestedCodes, SuggestionRefusal>> {
    if (!this.classifications.isSearched(question.scheme)) {
      return err({ type: 'nomenclature-not-imported', scheme: question.scheme });
    }
    return this.written(question) ?? (await this.described(question));
  }

  /** Where the text is a code: itself, or what took its place. Null where it is none. */
  private written({ scheme, text }: CodeQuestion): Result<SuggestedCodes, SuggestionRefusal> | null {
    const standing = this.classifications.standing(scheme, text);
    if (standing.kind !== 'another-edition') {
      const code = this.classifications.find(scheme, text);
      if (code !== null) return ok(this.certain(scheme, text, [code], null));
      return WRITTEN_IN_DIGITS.test(text)
        ? err({ type: 'code-unknown', scheme, edition: this.classifications.edition(scheme).edition })
        : null;
    }
    const { edition, successors } = standing;
    const codes = successors.flatMap((successor) => this.classifications.find(scheme, successor) ?? []);
    if (codes.length > 0) return ok(this.certain(scheme, text, codes, edition));
    return err({ type: 'code-of-another-edition', scheme, edition, successors });
  }

  private async described(question: CodeQuestion): Promise<Result<SuggestedCodes, TextNotUnderstood>> {
    const { language, suggestions, unknownWords } = await this.search(question);
    const suggested = suggestions.flatMap((suggestion) => this.known(question.scheme, suggestion));
    const codes = suggested.filter(({ code }) => question.level === null || code.level === question.level);
    if (codes.length > 0) {
      return ok({ language, supersededEdition: null, codes: codes.slice(0, question.limit), unknownWords });
    }
    const languages = question.language === null ? SEARCHED_LANGUAGES : [question.language];
    return err({ type: 'text-not-understood', languages, unknownWords });
  }

  private search({ scheme, text, language, limit }: CodeQuestion): Promise<CodeSuggestions> {
    const options = { limit: limit * ASKED_FOR_EACH_SHOWN, ...(language !== null && { language }) };
    return this.indexes.search(scheme, text, options);
  }

  private known(scheme: Scheme, { code, likelihood, words }: CodeSuggestion): readonly SuggestedCode[] {
    const found = this.classifications.find(scheme, code);
    return found === null ? [] : [{ ...this.placed(scheme, found), likelihood, words }];
  }

  private certain(
    scheme: Scheme,
    text: string,
    codes: readonly Code[],
    supersededEdition: string | null,
  ): SuggestedCodes {
    const suggested = codes.map((code) => ({
      ...this.placed(scheme, code),
      likelihood: 1 / codes.length,
      words: [text],
    }));
    return { language: null, supersededEdition, codes: suggested, unknownWords: [] };
  }

  private placed(scheme: Scheme, code: Code): Pick<SuggestedCode, 'code' | 'path' | 'tradeNames'> {
    const path = this.classifications.ancestors(scheme, code.code);
    return { code, path, tradeNames: this.codeTexts.tradeNames(scheme, code.code) };
  }
}
