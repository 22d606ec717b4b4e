import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { ClassificationReader } from '../classification-reader.js';
import { type Code, type Scheme, SCHEMES } from '../domain/code.js';

/** A nomenclature as it is known here. */
export interface Nomenclature {
  readonly scheme: Scheme;
  readonly edition: string;
  /** Whether the official list was imported. */
  readonly isOfficial: boolean;
  /** Whether a text leads to its codes. */
  readonly isSearched: boolean;
}

/** A code with everything around it. */
export interface CodeInItsTree {
  readonly code: Code;
  /** From the section down to the parent. */
  readonly path: readonly Code[];
  readonly children: readonly Code[];
  /** Of other nomenclatures. */
  readonly linked: readonly Code[];
}

export type CodeRefusal =
  /** No list ships, and none was imported. */
  | { readonly type: 'nomenclature-not-imported'; readonly scheme: Scheme }
  | { readonly type: 'code-unknown'; readonly scheme: Scheme; readonly edition: string }
  | {
      readonly type: 'code-of-another-edition';
      readonly scheme: Scheme;
      readonly edition: string;
      readonly successors: readonly string[];
    };

/** Shows the nomenclatures and their codes, for whoever looks through them instead of searching. */
@Injectable()
export class ShowCodes {
  constructor(private readonly classifications: ClassificationReader) {}

  nomenclatures(): readonly Nomenclature[] {
    return SCHEMES.filter((scheme) => this.classifications.isKnown(scheme)).map((scheme) => ({
      scheme,
      ...this.classifications.edition(scheme),
      isSearched: this.classifications.isSearched(scheme),
    }));
  }

  uppermost(scheme: Scheme): Result<readonly Code[], CodeRefusal> {
    if (!this.classifications.isKnown(scheme)) return err({ type: 'nomenclature-not-imported', scheme });
    return ok(this.classifications.children(scheme, null));
  }

  code(scheme: Scheme, text: string): Result<CodeInItsTree, CodeRefusal> {
    if (!this.classifications.isKnown(scheme)) return err({ type: 'nomenclature-not-imported', scheme });
    const code = this.classifications.find(scheme, text);
    const standing = this.classifications.standing(scheme, text);
    if (standing.kind === 'another-edition') {
      return err({
        type: 'code-of-another-edition',
        scheme,
        edition: standing.edition,
        successors: standing.successors,
      });
    }
    if (code === null) return err({ type: 'code-unknown', scheme, ...this.classifications.edition(scheme) });
    return ok({
      code,
      path: this.classifications.ancestors(scheme, code.code),
      children: this.classifications.children(scheme, code.code),
      linked: this.classifications
        .linked(scheme, code.code)
        .flatMap((other) => this.classifications.find(other.scheme, other.code) ?? []),
    });
  }
}
