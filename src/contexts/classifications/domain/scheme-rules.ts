import type { CodeLevel, Scheme } from './code.js';

/** How the codes of one scheme are written, and which of them lie above which. */
export interface SchemeRules {
  readonly scheme: Scheme;
  /** The one form in which a code is kept, or `null` when the text cannot be a code of this scheme. */
  readonly normalise: (text: string) => string | null;
  /** The level of a code in normal form. */
  readonly levelOf: (code: string) => CodeLevel;
  /** The code one level above, by its digits alone; `null` where the digits do not say it (the section above the first digits). */
  readonly prefixAbove: (code: string) => string | null;
  /**
   * Levels at which the shipped list is known to be incomplete: a code of such a level is believed when the code above it
   * is listed. At every other level, and wherever an official file has been imported, whoever lists one child of a code
   * lists them all.
   */
  readonly openLevels: ReadonlySet<CodeLevel>;
}
