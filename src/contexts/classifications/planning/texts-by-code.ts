import type { CodeText, CodeTextKind, SearchLanguage } from '../../../matching-engine/index.js';
import type { LabelLanguage, PartialLabels } from '../domain/code.js';
import type { OfficialText } from '../domain/official/official-entry.js';

export type { CodeText } from '../../../matching-engine/index.js';

/** The texts of the codes of one scheme, by code in normal form. */
export type TextsByCode = ReadonlyMap<string, readonly CodeText[]>;

const labelLanguages: readonly LabelLanguage[] = ['it', 'en', 'ru'];

/** Gathers what is known in words of the codes of one scheme. */
export class TextGatherer {
  private readonly texts = new Map<string, CodeText[]>();

  /** Nothing is added for an empty text. */
  add(code: string, kind: CodeTextKind, language: SearchLanguage, text: string | undefined): void {
    if (text === undefined || text.trim() === '') return;
    this.addAll(code, [{ kind, language, text }]);
  }

  addAll(code: string, added: readonly CodeText[]): void {
    const texts = this.texts.get(code);
    if (texts === undefined) this.texts.set(code, [...added]);
    else texts.push(...added);
  }

  addLabels(code: string, labels: PartialLabels, kind: CodeTextKind = 'title'): void {
    for (const language of labelLanguages) this.add(code, kind, language, labels[language]);
  }

  /** What official texts leave out is no reason to be led to the code. */
  addOfficial(code: string, texts: readonly OfficialText[]): void {
    for (const { kind, language, text } of texts) if (kind !== 'exclusion') this.add(code, kind, language, text);
  }

  of(code: string): readonly CodeText[] {
    return this.texts.get(code) ?? [];
  }

  gathered(): TextsByCode {
    return this.texts;
  }
}
