import { type ClassificationReader, SCHEMES } from '../../classifications/index.js';
import type { Locale, Reason } from '../domain/page-view.js';
import type { RequestPageFacts } from '../persistence/read-models/page-facts.js';

type Term = RequestPageFacts['terms'][number];

/**
 * What products go together by, the most telling first: codes that both state, those under one heading only, goods of the
 * activity of who names none, words of both descriptions. Each is a sentence of its own: only the first are the same products.
 */
const WAYS_OF_PRODUCTS: readonly (readonly [fact: string, kind: string])[] = [
  ['codes', 'products'],
  ['kindredCodes', 'kindred_products'],
  ['linkedCodes', 'products_by_activity'],
  ['words', 'words'],
];

/** One thing that speaks for a meeting, with names in the language of the page. */
export function tellReason(
  { kind, facts }: Term,
  locale: Locale,
  classifications: ClassificationReader,
  countryName: (code: string) => string,
): Reason {
  if (typeof facts.country === 'string') return { kind, names: [countryName(facts.country)] };
  if (kind !== 'products') return { kind, names: [] };
  for (const [fact, way] of WAYS_OF_PRODUCTS) {
    const names = namesOf(facts[fact], locale, classifications);
    if (names.length > 0) return { kind: way, names };
  }
  return { kind, names: [] };
}

/** Codes, written `HS 8446`, by their labels; words as they are. */
function namesOf(
  fact: Term['facts'][string] | undefined,
  locale: Locale,
  classifications: ClassificationReader,
): readonly string[] {
  if (typeof fact !== 'object') return [];
  const names = fact.flatMap((written) => {
    const [name, code] = written.split(' ');
    const scheme = SCHEMES.find((known) => known === name);
    return scheme === undefined || code === undefined ? written : (classifications.label(scheme, code, locale) ?? []);
  });
  return [...new Set(names)];
}
