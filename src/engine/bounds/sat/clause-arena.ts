import type { Literal } from './literal.js';

/** Words before the literals of a clause: its size, its glue and when it was last of use. */
export const CLAUSE_HEADER = 3;

/**
 * All clauses in one array. A clause is named by where it starts. Its glue (the number of decision levels among its
 * literals when it was learnt) is 0 for a clause of the problem, which is never forgotten.
 */
export class ClauseArena {
  words: Int32Array<ArrayBuffer>;
  used = 0;

  /** @param capacity words to begin with; it grows where they do not suffice. */
  constructor(capacity = 1 << 16) {
    this.words = new Int32Array(capacity);
  }

  add(literals: ArrayLike<Literal>, glue: number): number {
    const size = literals.length;
    const clause = this.used;
    this.reserve(size + CLAUSE_HEADER);
    this.words[clause] = size;
    this.words[clause + 1] = glue;
    this.words[clause + 2] = 0;
    for (let index = 0; index < size; index += 1) this.words[clause + CLAUSE_HEADER + index] = literals[index]!;
    this.used += size + CLAUSE_HEADER;
    return clause;
  }

  sizeOf(clause: number): number {
    return this.words[clause]!;
  }

  glueOf(clause: number): number {
    return this.words[clause + 1]!;
  }

  lastUseOf(clause: number): number {
    return this.words[clause + 2]!;
  }

  setGlue(clause: number, glue: number): void {
    this.words[clause + 1] = glue;
  }

  setLastUse(clause: number, time: number): void {
    this.words[clause + 2] = time;
  }

  literalsOf(clause: number): Int32Array {
    const start = clause + CLAUSE_HEADER;
    return this.words.subarray(start, start + this.words[clause]!);
  }

  private reserve(extra: number): void {
    if (this.used + extra <= this.words.length) return;
    const larger = new Int32Array(Math.max(this.words.length * 2, this.used + extra));
    larger.set(this.words);
    this.words = larger;
  }
}
