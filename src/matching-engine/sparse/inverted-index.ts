import type { CoverSums } from './cover-sums.js';
import type { RowSums } from './row-sums.js';
import type { SparseVector } from './sparse-vector.js';

/** The rows of a sparse matrix by key, so that a row meets only the rows it shares a key with. */
export class InvertedIndex {
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;
  readonly #weights: Float64Array;

  constructor(vectors: readonly SparseVector[]) {
    let largest = -1;
    for (const { keys } of vectors) {
      for (const key of keys) largest = Math.max(largest, key);
    }
    this.#starts = new Int32Array(largest + 2);
    for (const { keys } of vectors) {
      for (const key of keys) this.#starts[key + 1]! += 1;
    }
    for (let key = 0; key <= largest; key += 1) this.#starts[key + 1]! += this.#starts[key]!;
    this.#rows = new Int32Array(this.#starts[largest + 1]!);
    this.#weights = new Float64Array(this.#rows.length);
    this.#fill(vectors);
  }

  /** Adds `factor` times the weight of every row that has `key`. */
  addWeights(key: number, factor: number, to: RowSums): void {
    const end = this.#endOf(key);
    for (let slot = this.#startOf(key); slot < end; slot += 1) {
      to.add(this.#rows[slot]!, factor * this.#weights[slot]!);
    }
  }

  /** Adds `amount` to every row that has `key`. */
  addToRows(key: number, amount: number, to: RowSums): void {
    const end = this.#endOf(key);
    for (let slot = this.#startOf(key); slot < end; slot += 1) to.add(this.#rows[slot]!, amount);
  }

  /** Adds, for every row that has `key`, its weight and the asker's `amount`. */
  addCover(key: number, amount: number, to: CoverSums): void {
    const end = this.#endOf(key);
    for (let slot = this.#startOf(key); slot < end; slot += 1) to.add(this.#rows[slot]!, this.#weights[slot]!, amount);
  }

  #startOf(key: number): number {
    return key < this.#starts.length - 1 ? this.#starts[key]! : 0;
  }

  #endOf(key: number): number {
    return key < this.#starts.length - 1 ? this.#starts[key + 1]! : 0;
  }

  #fill(vectors: readonly SparseVector[]): void {
    const next = this.#starts.slice();
    vectors.forEach(({ keys, weights }, row) => {
      for (let entry = 0; entry < keys.length; entry += 1) {
        const key = keys[entry]!;
        const slot = next[key]!;
        this.#rows[slot] = row;
        this.#weights[slot] = weights[entry]!;
        next[key] = slot + 1;
      }
    });
  }
}
