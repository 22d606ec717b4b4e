import type { Nearness } from './nearness.js';
import type { ProductScan } from './product-scan.js';

/** How the halves of products count where both can be compared; a prior: the even blend ranked better than either alone. */
const partOfCodes = 0.5;
/**
 * How much of the likeness of codes is a matter of kinds of business, where the kinds are known: on the relation of HS to
 * NACE they rank far better than the tree (see `docs/decisions/0008-match-score.md`), which keeps telling goods of one kind apart.
 */
const partOfConcepts = 0.7;

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
 * What products are worth to one side: codes and text half each, or the one that can be compared. `NaN` is "cannot be
 * compared", in and out. Kinds of business refine codes, and count for nothing without them.
 */
export function productValue(codeLikeness: number, conceptLikeness: number, covered: number): number {
  const byCodes =
    conceptLikeness >= 0 ? (1 - partOfConcepts) * codeLikeness + partOfConcepts * conceptLikeness : codeLikeness;
  if (Number.isNaN(byCodes)) return covered;
  return Number.isNaN(covered) ? byCodes : partOfCodes * byCodes + (1 - partOfCodes) * covered;
}

function nullIfUnknown(likeness: number): number | null {
  return Number.isNaN(likeness) ? null : likeness;
}
