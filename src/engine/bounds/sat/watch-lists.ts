import type { Literal } from './literal.js';

/** Words of a list when it gets its first entry: two clauses. */
const FIRST_CAPACITY = 4;

/**
 * Per literal the clauses to look at when it becomes false, as pairs of a blocker (another literal of the clause: while
 * it is true there is nothing to do) and the clause, inverted (`~clause`) where the clause has only these two literals.
 * All lists lie in one array: drawing consequences is bound by memory, and leaps from array to array cost most of it.
 */
export class WatchLists {
  /** The pairs of a literal begin at `starts[literal]` and take `lengths[literal]` words. Replaced when it grows. */
  words = new Int32Array(1024);
  starts = new Int32Array(0);
  lengths = new Int32Array(0);
  private capacities = new Int32Array(0);
  private used = 0;

  grow(literalCount: number): void {
    if (this.lengths.length >= literalCount) return;
    this.starts = enlarge(this.starts, literalCount * 2);
    this.lengths = enlarge(this.lengths, literalCount * 2);
    this.capacities = enlarge(this.capacities, literalCount * 2);
  }

  add(literal: Literal, blocker: Literal, tagged: number): void {
    const length = this.lengths[literal]!;
    if (length === this.capacities[literal]!) this.makeRoom(literal);
    const end = this.starts[literal]! + length;
    this.words[end] = blocker;
    this.words[end + 1] = tagged;
    this.lengths[literal] = length + 2;
  }

  /** Watches the first two literals of a clause of two or more. */
  attach(clause: number, literals: ArrayLike<Literal>): void {
    const tagged = literals.length === 2 ? ~clause : clause;
    this.add(literals[0]!, literals[1]!, tagged);
    this.add(literals[1]!, literals[0]!, tagged);
  }

  /** Empties all lists, and closes the holes that those left behind which moved. */
  clear(): void {
    this.lengths.fill(0);
    this.used = 0;
    for (let literal = 0; literal < this.starts.length; literal += 1) {
      this.starts[literal] = this.used;
      this.used += this.capacities[literal]!;
    }
  }

  /** Moves a full list to the end, where it may become twice as long. */
  private makeRoom(literal: Literal): void {
    const capacity = Math.max(FIRST_CAPACITY, 2 * this.capacities[literal]!);
    if (this.used + capacity > this.words.length) this.words = enlarge(this.words, 2 * (this.used + capacity));
    const start = this.starts[literal]!;
    this.words.copyWithin(this.used, start, start + this.lengths[literal]!);
    this.starts[literal] = this.used;
    this.capacities[literal] = capacity;
    this.used += capacity;
  }
}

function enlarge(words: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(words);
  return larger;
}
