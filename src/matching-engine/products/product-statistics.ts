import type { CodeConcepts } from '../model/code-concepts.js';
import type { MatchProfile, ProductScheme } from '../model/match-profile.js';
import { Numbering } from '../sparse/numbering.js';
import { type TellingStems, wordJudge } from '../texts/telling-stems.js';
import { textStatistics, type TextStatistics } from '../texts/text-statistics.js';
import { informationContent } from './information-content.js';

/**
 * What a whole mission says of codes and words: how much each tells. Scores depend on it; it stays as it is when a single
 * profile changes, so that only that profile's own pairs need be scored anew, until everything is scored again.
 */
export interface ProductStatistics {
  readonly information: Readonly<Record<ProductScheme, (code: string) => number>>;
  /** By language, in alphabetical order. */
  readonly texts: ReadonlyMap<string, TextStatistics>;
  readonly concepts: CodeConcepts | null;
  /** Numbers each kind of business by its position. */
  readonly conceptNumbering: Numbering;
  /** The numbers of codes, words and places, common to both sides. */
  readonly numbering: Numbering;
  /** Whether a word of a language tells what is traded, as far as anything is known of that language. */
  readonly tells: (word: string, language: string) => boolean;
}

/** What is known of products beyond the profiles of the mission; nothing when left out. */
export interface KnownOfProducts {
  readonly concepts?: CodeConcepts | null;
  readonly tellingStems?: TellingStems;
}

/** The statistics of the profiles of both sides. */
export function productStatistics(
  profiles: readonly MatchProfile[],
  { concepts = null, tellingStems = {} }: KnownOfProducts,
): ProductStatistics {
  const languages = [...new Set(profiles.flatMap(({ texts }) => texts.map(({ language }) => language)))].sort();
  return {
    information: { HS: informationContent(profiles, 'HS'), ATECO: informationContent(profiles, 'ATECO') },
    texts: new Map(languages.map((language) => [language, textStatistics(profiles, language)])),
    concepts,
    conceptNumbering: numbered(concepts?.ids ?? []),
    numbering: new Numbering(),
    tells: wordJudge(tellingStems),
  };
}

function numbered(ids: readonly string[]): Numbering {
  const numbering = new Numbering();
  for (const id of ids) numbering.numberOf(id);
  return numbering;
}
