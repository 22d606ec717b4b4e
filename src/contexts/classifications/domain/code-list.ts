import type { Code, Labels } from './code.js';
import type { SchemeRules } from './scheme-rules.js';

/** A code of a shipped list. `labels` is `null` where only the existence of the code is shipped. */
export interface ListedCode {
  /** In normal form. */
  readonly code: string;
  /** `null` for a section. */
  readonly parent: string | null;
  readonly labels: Labels | null;
}

/** The codes of one scheme, and what can be said of codes that are not listed. */
export class CodeList {
  private readonly listedByCode: ReadonlyMap<string, ListedCode>;
  private readonly codesWithChildren: ReadonlySet<string>;

  /** Throws when a code lies below one that is not listed, or when a code without labels has no ancestor with some. */
  constructor(
    private readonly rules: SchemeRules,
    listed: readonly ListedCode[],
  ) {
    this.listedByCode = new Map(listed.map((entry) => [entry.code, entry]));
    this.codesWithChildren = new Set(listed.flatMap((entry) => (entry.parent === null ? [] : [entry.parent])));
    for (const entry of listed) this.labelsAt(entry.code);
  }

  /** The code written in `text`, or `null` when it is not one of this scheme or contradicts the list. */
  find(text: string): Code | null {
    const code = this.rules.normalise(text);
    if (code === null) return null;
    const listed = this.nearestListed(code);
    if (listed === null) return null;
    return {
      scheme: this.rules.scheme,
      code,
      level: this.rules.levelOf(code),
      labels: this.labelsAt(listed.code),
      isExact: listed.code === code && listed.labels !== null,
    };
  }

  /** The codes above the code written in `text`, the section first and the parent last; empty when there is no such code. */
  ancestors(text: string): readonly Code[] {
    const found = this.find(text);
    const parent = found === null ? null : this.parentOf(found.code);
    const above = parent === null ? null : this.find(parent);
    return above === null ? [] : [...this.ancestors(above.code), above];
  }

  private parentOf(code: string): string | null {
    return this.listedByCode.get(code)?.parent ?? this.rules.prefixAbove(code);
  }

  /** The code itself when listed, else the listed code that vouches for it, else `null`. */
  private nearestListed(code: string): ListedCode | null {
    const listed = this.listedByCode.get(code);
    if (listed !== undefined) return listed;
    const above = this.rules.prefixAbove(code);
    if (above === null) return null;
    const voucher = this.nearestListed(above);
    return voucher !== null && this.mayHaveUnlistedChild(above, code) ? voucher : null;
  }

  private mayHaveUnlistedChild(parent: string, child: string): boolean {
    return this.rules.openLevels.has(this.rules.levelOf(child)) || !this.codesWithChildren.has(parent);
  }

  private labelsAt(code: string): Labels {
    const entry = this.listedByCode.get(code);
    if (entry === undefined)
      throw new Error(`${this.rules.scheme} ${code} is the parent of a listed code but not listed`);
    if (entry.labels !== null) return entry.labels;
    if (entry.parent === null) throw new Error(`${this.rules.scheme} ${code} has no labels, nor has anything above it`);
    return this.labelsAt(entry.parent);
  }
}
