import type { Nearness } from './nearness.js';
import type { ProductScan } from './product-scan.js';

/**
 * How much of what codes leave open texts can fill where both can be compared. Texts only add: two that trade in the same
 * goods use far fewer words in common than they share codes, so that a mean of both would punish whoever writes. Chosen on
 * the relation of HS to NACE, with labels as texts: a quarter ranks as well as codes alone, a half and more ranks worse.
 */
const partOfText = 0.25;
/**
 * How much of the likeness of codes is a matter of kinds of business, where the kinds are known: on the relation of HS to
 * NACE they rank far better than the tree (see `docs/decisions/0008-match-score.md`), which keeps telling goods of one kind apart.
 */
const partOfConcepts = 0.7;

/** What one needs to come to the value of products by hand, beside the likenesses. */
export const productParts = { concepts: partOfConcepts, text: partOfText };

/** What is known of how the products of a pair go together. */
export interface ProductEvidence {
  /** From 0 to 1; `null` when the two share no nomenclature. */
  readonly codeLikeness: number | null;
  /** How alike the kinds of business are, from 0 to 1; `null` when they are not known. */
  readonly conceptLikeness: number | null;
  readonly nearness: Nearness;
  /** In the language in which the texts are most alike; `null` when the two share none. */
  readonly text: {
    readonly language: string;
    readonly forSme: number;
    readonly forBuyer: number;
    /** How many words in common tell what is traded. */
    readonly tellingWords: number;
  } | null;
}

/** The evidence between the SME loaded into `scan` and a buyer. */
export function evidenceOf(scan: ProductScan, buyer: number, languages: readonly string[]): ProductEvidence {
  const language = scan.bestLanguage(buyer);
  return {
    codeLikeness: nullIfUnknown(scan.codeLikeness(buyer)),
    conceptLikeness: nullIfUnknown(scan.conceptLikeness(buyer)),
    nearness: scan.nearness(buyer),
    text:
      language < 0
        ? null
        : {
            language: languages[language] ?? '',
            forSme: scan.queryCovered(buyer, language),
            forBuyer: scan.targetCovered(buyer, language),
            tellingWords: scan.tellingWords(buyer, language),
          },
  };
}

/**
 * How alike two texts are: the mean of how much each covers of the other. The language in which a pair is compared is the
 * one where this is largest, so that a text in one language more never lowers it.
 */
export function textLikeness(coveredOfOne: number, coveredOfOther: number): number {
  return (coveredOfOne + coveredOfOther) / 2;
}

/**
 * What products are worth to both sides, from 0 to 1: the likeness of codes, and a quarter of what it leaves open times that
 * of texts; or the one that can be compared. `NaN` is "cannot be compared", in and out. Kinds of business refine codes, and
 * count for nothing without them.
 */
export function productValue(codeLikeness: number, conceptLikeness: number, likenessOfTexts: number): number {
  const byCodes =
    conceptLikeness >= 0 ? (1 - partOfConcepts) * codeLikeness + partOfConcepts * conceptLikeness : codeLikeness;
  if (Number.isNaN(byCodes)) return likenessOfTexts;
  return Number.isNaN(likenessOfTexts) ? byCodes : byCodes + (1 - byCodes) * partOfText * likenessOfTexts;
}

function nullIfUnknown(likeness: number): number | null {
  return Number.isNaN(likeness) ? null : likeness;
}
