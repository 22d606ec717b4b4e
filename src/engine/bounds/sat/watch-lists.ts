import type { Literal } from './literal.js';

/**
 * Per literal the clauses to look at when it becomes false, as pairs of a blocker (another literal of the clause: while
 * it is true there is nothing to do) and the clause, inverted (`~clause`) where the clause has only these two literals.
 */
export class WatchLists {
  lists: Int32Array[] = [];
  lengths = new Int32Array(0);

  grow(literalCount: number): void {
    while (this.lists.length < literalCount) this.lists.push(new Int32Array(8));
    if (this.lengths.length >= literalCount) return;
    const larger = new Int32Array(literalCount * 2);
    larger.set(this.lengths);
    this.lengths = larger;
  }

  add(literal: Literal, blocker: Literal, tagged: number): void {
    let list = this.lists[literal]!;
    const length = this.lengths[literal]!;
    if (length === list.length) {
      const larger = new Int32Array(length * 2);
      larger.set(list);
      list = larger;
      this.lists[literal] = larger;
    }
    list[length] = blocker;
    list[length + 1] = tagged;
    this.lengths[literal] = length + 2;
  }

  /** Watches the first two literals of a clause of two or more. */
  attach(clause: number, literals: ArrayLike<Literal>): void {
    const tagged = literals.length === 2 ? ~clause : clause;
    this.add(literals[0]!, literals[1]!, tagged);
    this.add(literals[1]!, literals[0]!, tagged);
  }

  clear(): void {
    this.lengths.fill(0);
  }
}
