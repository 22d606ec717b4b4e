import type { LabelLanguage, PartialLabels } from '../code.js';

/** The nomenclatures of which official files are taken in. */
export const OFFICIAL_SCHEMES = ['HS', 'CN', 'CPA', 'ATECO', 'NACE', 'CPV'] as const;

export type OfficialScheme = (typeof OFFICIAL_SCHEMES)[number];

/** Words about a code: a remark or a finer label (`note`), a phrase of an official index (`example`), what it leaves out. */
export interface OfficialText {
  readonly language: LabelLanguage;
  readonly kind: 'note' | 'example' | 'exclusion';
  readonly text: string;
}

/**
 * What one row of an official file says of a code in normal form: what it is called, what lies above it where the file
 * says so, words about it, codes of another nomenclature that it goes with, or the codes that took its place.
 */
export interface OfficialEntry {
  readonly code: string;
  readonly parent: string | null;
  readonly labels: PartialLabels;
  readonly texts: readonly OfficialText[];
  readonly linked: readonly string[];
  /** The class of NACE over which the link was found; null where the link is direct. */
  readonly through: string | null;
  readonly successors: readonly string[];
}

/** An entry with what tells it from the others of its file, also in the next version of the file. */
export interface KeyedEntry {
  readonly key: string;
  readonly entry: OfficialEntry;
}

/** An entry that says nothing but what is given. */
export function officialEntry(said: Pick<OfficialEntry, 'code'> & Partial<OfficialEntry>): OfficialEntry {
  const { code, parent = null, labels = {}, texts = [], linked = [], through = null, successors = [] } = said;
  return { code, parent, labels, texts, linked, through, successors };
}
