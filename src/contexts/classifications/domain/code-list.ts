import type { Code, LabelLanguage, Labels, PartialLabels } from './code.js';
import type { SchemeRules } from './scheme-rules.js';

/** A code of a list. `labels` is `null` where only the existence of the code is known. */
export interface ListedCode {
  /** In normal form. */
  readonly code: string;
  /** `null` for a section, or where nothing above the code is listed. */
  readonly parent: string | null;
  readonly labels: PartialLabels | null;
  /** Null where no imported official file says any. */
  readonly officialLabels: PartialLabels | null;
  /** Whether an imported official file lists it, and with it all children of its parent. */
  readonly isOfficial: boolean;
}

/** Where a label is not given in the language asked for, nor by anything above, another language says it. */
const NEXT_LANGUAGES: readonly LabelLanguage[] = ['en', 'it', 'ru'];

/** The codes of one scheme, and what can be said of codes that are not listed. */
export class CodeList {
  private readonly listedByCode: ReadonlyMap<string, ListedCode>;
  private readonly childrenByCode: ReadonlyMap<string, readonly string[]>;
  private readonly officialParents: ReadonlySet<string>;

  /** Throws when a code lies below one that is not listed, or when a code without labels has no ancestor with some. */
  constructor(
    private readonly rules: SchemeRules,
    listed: readonly ListedCode[],
  ) {
    this.listedByCode = new Map(listed.map((entry) => [entry.code, entry]));
    const children = new Map<string, string[]>();
    const officialParents = new Set<string>();
    for (const { code, parent, isOfficial } of this.listedByCode.values()) {
      if (parent === null) continue;
      const siblings = children.get(parent);
      if (siblings === undefined) children.set(parent, [code]);
      else siblings.push(code);
      if (isOfficial) officialParents.add(parent);
    }
    this.childrenByCode = children;
    this.officialParents = officialParents;
    for (const code of this.listedByCode.keys()) this.assertLabelled(code);
  }

  /** The code written in `text`, or `null` when it is not one of this scheme or contradicts the list. */
  find(text: string): Code | null {
    const code = this.rules.normalise(text);
    if (code === null) return null;
    const listed = this.nearestListed(code);
    if (listed === null) return null;
    const isListed = listed.code === code;
    return {
      scheme: this.rules.scheme,
      code,
      level: this.rules.levelOf(code),
      labels: this.labelsOf(listed),
      officialLabels: isListed ? listed.officialLabels : null,
      isExact: isListed && listed.labels !== null,
    };
  }

  /**
   * What to call the code written in `text` where there is room for one label: its own in that language. Where it has one in
   * another language alone, that of the nearest code above it in that language says what it is, and its own in brackets
   * which; where it has none, that of the nearest code above it. Null where it is no code.
   */
  nameOf(text: string, language: LabelLanguage): string | null {
    const code = this.rules.normalise(text);
    const listed = code === null ? null : this.nearestListed(code);
    if (listed === null) return null;
    const own = listed.code === code ? listed.labels : null;
    const spoken = own?.[language];
    if (spoken !== undefined) return spoken;
    const other = NEXT_LANGUAGES.map((next) => own?.[next]).find((label) => label !== undefined);
    if (other === undefined) return this.labelsOf(listed)[language];
    const above = this.nearestLabel(listed, language);
    return above === null ? other : `${above} (${other})`;
  }

  /** Whether the very code, in normal form, is in the list. */
  lists(code: string): boolean {
    return this.listedByCode.has(code);
  }

  /** Every code in the list, in normal form. */
  listedCodes(): readonly string[] {
    return [...this.listedByCode.keys()];
  }

  /** The codes above the code written in `text`, the section first and the parent last; empty when there is no such code. */
  ancestors(text: string): readonly Code[] {
    const found = this.find(text);
    const parent = found === null ? null : this.parentOf(found.code);
    const above = parent === null ? null : this.find(parent);
    return above === null ? [] : [...this.ancestors(above.code), above];
  }

  /** The listed codes right below the code written in `text`, in order; the uppermost codes of the list when null. */
  children(text: string | null): readonly Code[] {
    const above = text === null ? null : this.rules.normalise(text);
    const codes =
      above === null
        ? [...this.listedByCode.values()].filter(({ parent }) => parent === null).map(({ code }) => code)
        : (this.childrenByCode.get(above) ?? []);
    const order = text === null ? codes : [...codes].sort();
    return order.flatMap((code) => this.find(code) ?? []);
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
    if (this.officialParents.has(parent)) return false;
    return this.rules.openLevels.has(this.rules.levelOf(child)) || !this.childrenByCode.has(parent);
  }

  private labelsOf(listed: ListedCode): Labels {
    const label = (language: LabelLanguage): string =>
      this.nearestLabel(listed, language) ??
      NEXT_LANGUAGES.map((next) => this.nearestLabel(listed, next)).find((text) => text !== null) ??
      listed.code;
    return { it: label('it'), en: label('en'), ru: label('ru') };
  }

  private nearestLabel({ parent, labels }: ListedCode, language: LabelLanguage): string | null {
    const own = labels?.[language];
    if (own !== undefined) return own;
    const above = parent === null ? undefined : this.listedByCode.get(parent);
    return above === undefined ? null : this.nearestLabel(above, language);
  }

  private assertLabelled(code: string): void {
    const entry = this.listedByCode.get(code);
    if (entry === undefined)
      throw new Error(`${this.rules.scheme} ${code} is the parent of a listed code but not listed`);
    if (entry.labels !== null) return;
    if (entry.parent === null) throw new Error(`${this.rules.scheme} ${code} has no labels, nor has anything above it`);
    this.assertLabelled(entry.parent);
  }
}
