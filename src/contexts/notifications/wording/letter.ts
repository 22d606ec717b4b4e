import type { Locale } from '../domain/contact.js';

/** A message part by part, before it is laid out. */
export interface Letter {
  readonly locale: Locale;
  readonly subject: string;
  readonly greeting: string;
  readonly introduction: string;
  readonly blocks: readonly LetterBlock[];
  readonly link: { readonly label: string; readonly url: string } | null;
  readonly footer: readonly string[];
}

export interface LetterBlock {
  readonly headline: string;
  readonly lines: readonly string[];
}
