/**
 * How much each kind of evidence moves a code up, in units of log odds: a code whose sum is larger by 1 is e times as
 * likely to be the one meant. Each kind is a number from 0 to about 2, mostly the part of what was asked that it covers.
 */
export interface RankingWeights {
  /** BM25 of the code's own label, remarks, index phrases and trade words. */
  readonly title: number;
  readonly note: number;
  readonly example: number;
  readonly word: number;
  /** The part of what was asked that the code's own texts know at all. */
  readonly own: number;
  /** BM25 of the labels above the code. */
  readonly above: number;
  /** How many codes of the same parent know what was asked. */
  readonly family: number;
  /** BM25 of texts of other nomenclatures that speak of the code. */
  readonly related: number;
  /** How nearly one phrase of the code is what was asked, no more and no less. */
  readonly phrase: number;
  /** That the code names what its siblings leave over. */
  readonly rest: number;
  /** The same for a code of the rest, by how well its family knows what was asked: nothing is left over then. */
  readonly restOfKnown: number;
}

/** For codes of goods, learned from English search terms by `bench/matching/text-to-code/learn-weights.mjs`. */
export const goodsWeights: RankingWeights = {
  title: 1.03,
  note: 0.45,
  example: 0,
  word: 1.76,
  own: 2.05,
  above: 0,
  family: 2.74,
  related: 0.63,
  phrase: 2.39,
  rest: 0.29,
  restOfKnown: -0.53,
};

/** For codes of activities, learned likewise from what Italian firms write of themselves. */
export const activityWeights: RankingWeights = {
  title: 0.31,
  note: 0.35,
  example: 1.53,
  word: 2.74,
  own: 3.17,
  above: 1.02,
  family: 1.08,
  related: 0,
  phrase: 2.22,
  rest: 0.61,
  restOfKnown: 0,
};
