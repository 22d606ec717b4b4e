import type { SideWeights, UtilityWeights } from '../model/score-options.js';
import type { TermKind } from '../model/score-term.js';

/**
 * Joins what a meeting is worth to each side into one score: the harmonic mean `H = 2uv / (u + v)` of the utilities `u`
 * and `v`, low as soon as one of the two would gain little (Pizzato et al., "RECON: a reciprocal recommender for online
 * dating", RecSys 2010).
 *
 * A utility is the weighted mean of the terms that can be compared. Where a term brings `a` of `u` and `b` of `v`
 * (weight times value), its share of the score is `2(a v² + b u²) / (u + v)²`: each unit of utility counts by how fast
 * the score grows with it, hence more on the side that gains less. The shares sum to `H` because `H` grows in proportion
 * to `u` and `v` together (Euler's theorem on homogeneous functions). The score is their sum, largest first.
 *
 * The arrays are by position of the term and are used again for the next pair.
 */
export class UtilityJoin {
  /** To be set before `join`: how well the other side does on each term, from 0 to 1; `NaN` where not comparable. */
  readonly smeValues: Float64Array;
  readonly buyerValues: Float64Array;
  /** Set by `join`: what each term weighs to a side, in parts of 1; 0 where it is not comparable or not weighed. */
  readonly smeWeights: Float64Array;
  readonly buyerWeights: Float64Array;
  /** Set by `join`: the part of the score that each term brings. */
  readonly shares: Float64Array;
  /** Set by `join`. */
  smeUtility = 0;
  buyerUtility = 0;
  readonly #smePrior: Float64Array;
  readonly #buyerPrior: Float64Array;
  readonly #sorted: Float64Array;

  constructor(kinds: readonly TermKind[], weights: Pick<UtilityWeights, 'sme' | 'buyer'>) {
    const zeros = (): Float64Array => new Float64Array(kinds.length);
    this.smeValues = zeros();
    this.buyerValues = zeros();
    this.smeWeights = zeros();
    this.buyerWeights = zeros();
    this.shares = zeros();
    this.#sorted = zeros();
    this.#smePrior = priorOf(kinds, weights.sme);
    this.#buyerPrior = priorOf(kinds, weights.buyer);
  }

  /** The score of the pair whose values are set. */
  join(): number {
    this.smeUtility = weighedMean(this.smeValues, this.#smePrior, this.smeWeights);
    this.buyerUtility = weighedMean(this.buyerValues, this.#buyerPrior, this.buyerWeights);
    const sum = this.smeUtility + this.buyerUtility;
    // The partial derivatives of the harmonic mean; both 0 when neither side gains anything.
    const withSme = sum === 0 ? 0 : 2 * (this.buyerUtility / sum) ** 2;
    const withBuyer = sum === 0 ? 0 : 2 * (this.smeUtility / sum) ** 2;
    for (let term = 0; term < this.shares.length; term += 1) {
      const bySme = this.smeWeights[term] === 0 ? 0 : this.smeWeights[term]! * this.smeValues[term]!;
      const byBuyer = this.buyerWeights[term] === 0 ? 0 : this.buyerWeights[term]! * this.buyerValues[term]!;
      this.shares[term] = withSme * bySme + withBuyer * byBuyer;
    }
    return this.#sumLargestFirst();
  }

  /** In the order in which shares are shown, so that what a person adds up is the score to the last bit. */
  #sumLargestFirst(): number {
    const sorted = this.#sorted;
    for (let term = 0; term < sorted.length; term += 1) {
      const share = this.shares[term]!;
      let place = term;
      while (place > 0 && sorted[place - 1]! < share) {
        sorted[place] = sorted[place - 1]!;
        place -= 1;
      }
      sorted[place] = share;
    }
    let score = 0;
    for (let place = 0; place < sorted.length && sorted[place]! > 0; place += 1) score += sorted[place]!;
    return score;
  }
}

/** Sets the weights, brought to a sum of 1 over the terms with a value, and gives the mean. */
function weighedMean(values: Float64Array, prior: Float64Array, weights: Float64Array): number {
  let total = 0;
  for (let term = 0; term < values.length; term += 1) {
    if (!Number.isNaN(values[term]!)) total += prior[term]!;
  }
  let mean = 0;
  for (let term = 0; term < values.length; term += 1) {
    const weight = Number.isNaN(values[term]!) || prior[term] === 0 ? 0 : prior[term]! / total;
    weights[term] = weight;
    if (weight !== 0) mean += weight * values[term]!;
  }
  return mean;
}

function priorOf(kinds: readonly TermKind[], weights: SideWeights): Float64Array {
  return Float64Array.from(kinds, (kind) => weights[kind] ?? 0);
}
