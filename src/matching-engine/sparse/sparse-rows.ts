import { InvertedIndex } from './inverted-index.js';
import { emptyVector, type SparseVector } from './sparse-vector.js';

/** Sparse vectors by row, any of which can be replaced, with their inverted index made when it is asked for. */
export class SparseRows {
  readonly #vectors: SparseVector[];
  #index: InvertedIndex | null = null;

  constructor(vectors: readonly SparseVector[]) {
    this.#vectors = [...vectors];
  }

  get index(): InvertedIndex {
    this.#index ??= new InvertedIndex(this.#vectors);
    return this.#index;
  }

  at(row: number): SparseVector {
    return this.#vectors[row] ?? emptyVector;
  }

  isEmpty(row: number): boolean {
    return this.at(row).keys.length === 0;
  }

  replace(row: number, vector: SparseVector): void {
    this.#vectors[row] = vector;
    this.#index = null;
  }
}
