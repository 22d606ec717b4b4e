import type { Nearness } from './nearness.js';

/**
 * The likeness of codes from which a pair counts as related. Read on a mission of 84 companies: a stated heading always
 * meant one trade, however many other lines thinned the likeness out; akin pairs below 0.12 met in one stray good of
 * hundreds linked; apart pairs (medical and measuring instruments) were never of use to each other.
 */
const leastCodeLikeness: Readonly<Record<Nearness, number>> = {
  stated: 0,
  akin: 0.12,
  apart: Number.POSITIVE_INFINITY,
};
/** The same for texts: below this two texts share only words that many texts have. A prior. */
const leastTextLikeness = 0.1;
/**
 * So many words that tell what is traded must be common to texts that relate a pair. Where the codes of the two can be
 * compared and are apart, one is chance: on a mission of 78 companies each such pair was a mistake ("service", "lines").
 */
const leastTellingWords = { besideCodes: 2, withoutCodes: 1 };

/** Texts that cover less of each other than this are unrelated, however sums are rounded. */
export const surelyUnrelated = leastTextLikeness * 0.999;

/** Whether codes alone make a pair worth a look; false for a likeness of `NaN`. */
export function isRelatedByCodes(likeness: number, nearness: Nearness): boolean {
  return likeness >= leastCodeLikeness[nearness];
}

/** Whether texts cover enough of each other to make a pair worth a look, whatever words they share. */
export function coversEnough(forSme: number, forBuyer: number): boolean {
  return Math.max(forSme, forBuyer) >= leastTextLikeness;
}

/** Whether the words in common that tell what is traded are enough for texts to relate a pair; a likeness of `NaN` is none. */
export function tellEnough(tellingWords: number, codeLikeness: number): boolean {
  return tellingWords >= leastTellingWords[Number.isNaN(codeLikeness) ? 'withoutCodes' : 'besideCodes'];
}
