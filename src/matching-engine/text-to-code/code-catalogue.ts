import type { SearchLanguage } from './stemming/stem.js';

/**
 * What a text is to its code: its label (`title`), a remark or a finer label below it (`note`), a phrase of an official
 * alphabetical index (`example`), or words that people in the trade use (`word`). Several phrases may share one text,
 * parted by semicolons.
 */
export type CodeTextKind = 'title' | 'note' | 'example' | 'word';

export interface CodeText {
  readonly language: SearchLanguage;
  readonly kind: CodeTextKind;
  readonly text: string;
}

/** A code of one nomenclature, with what is known of it in words. */
export interface CatalogueCode {
  readonly code: string;
  /** The code above, in the same catalogue; `null` for the uppermost. */
  readonly parent: string | null;
  /**
   * Whether a search may suggest this code. The texts of a code that is none count for the nearest answer above it and,
   * as context, for all answers below it.
   */
  readonly isAnswer: boolean;
  readonly texts: readonly CodeText[];
  /** Keys of `related`: what else speaks of this code, such as the activity that makes the goods. */
  readonly relatedKeys: readonly string[];
}

/** What a search looks through: the codes of one nomenclature, every parent among them. */
export interface CodeCatalogue {
  readonly codes: readonly CatalogueCode[];
  /** Texts of other nomenclatures by a key of the caller's choice, each shared by many codes. */
  readonly related: ReadonlyMap<string, readonly CodeText[]>;
}
