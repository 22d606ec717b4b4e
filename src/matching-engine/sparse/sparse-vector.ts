import type { Numbering } from './numbering.js';

/** A vector with few entries: the numbers of its texts, in the order of the texts, and a weight for each. */
export interface SparseVector {
  readonly keys: Int32Array;
  readonly weights: Float64Array;
}

/** A vector of nothing. */
export const emptyVector: SparseVector = { keys: new Int32Array(0), weights: new Float64Array(0) };

/**
 * Makes a sparse vector of weights by text. Entries are in the order of their texts, so that whatever is summed over
 * them comes out the same to the last bit, whichever numbers the texts were given and whichever of two vectors leads.
 */
export function sparseVector(weightByText: ReadonlyMap<string, number>, numbering: Numbering): SparseVector {
  // Without a comparison of one's own, the engine compares texts itself: by code units, and much faster.
  const sorted = [...weightByText.keys()].sort();
  return {
    keys: Int32Array.from(sorted, (text) => numbering.numberOf(text)),
    weights: Float64Array.from(sorted, (text) => weightByText.get(text) ?? 0),
  };
}

/** The same direction with length 1; nothing stays nothing. */
export function unitVector({ keys, weights }: SparseVector): SparseVector {
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return { keys, weights: weights.map((weight) => weight / length) };
}
