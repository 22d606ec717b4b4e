import { type Literal, variableOf } from './literal.js';

/** What is true so far, in the order and at the decision levels in which it came to be, and why. */
export class Assignment {
  /** Per literal 1 where it is true, -1 where false, 0 where open. */
  values = new Int8Array(0);
  /** Per variable the decision level at which it got its value; stale while it is open. */
  levels = new Int32Array(0);
  /** Per variable the clause that forced it, or -1 for a decision. */
  reasons = new Int32Array(0);
  /** The true literals in order of time, `trailLength` of them. */
  trail = new Int32Array(0);
  trailLength = 0;
  /** Position in the trail from which consequences have not been drawn yet. */
  head = 0;
  variableCount = 0;
  /** Per decision level the length of the trail when it was opened. */
  readonly levelStarts: number[] = [];

  get level(): number {
    return this.levelStarts.length;
  }

  addVariable(): number {
    const variable = this.variableCount;
    this.variableCount += 1;
    if (variable >= this.levels.length) this.grow(Math.max(1024, variable * 2));
    return variable;
  }

  /** Makes an open literal true. */
  assign(literal: Literal, reason: number): void {
    const variable = variableOf(literal);
    this.values[literal] = 1;
    this.values[literal ^ 1] = -1;
    this.levels[variable] = this.levelStarts.length;
    this.reasons[variable] = reason;
    this.trail[this.trailLength] = literal;
    this.trailLength += 1;
  }

  openLevel(): void {
    this.levelStarts.push(this.trailLength);
  }

  /** Takes back everything above a level, calling back for each literal that is no longer true. */
  backtrack(level: number, forget: (literal: Literal) => void): void {
    if (this.levelStarts.length <= level) return;
    const start = this.levelStarts[level]!;
    for (let index = this.trailLength - 1; index >= start; index -= 1) {
      const literal = this.trail[index]!;
      this.values[literal] = 0;
      this.values[literal ^ 1] = 0;
      forget(literal);
    }
    this.trailLength = start;
    this.head = start;
    this.levelStarts.length = level;
  }

  private grow(capacity: number): void {
    const copy = <Kind extends Int8Array | Int32Array>(from: Kind, to: Kind): Kind => {
      to.set(from);
      return to;
    };
    this.values = copy(this.values, new Int8Array(capacity * 2));
    this.levels = copy(this.levels, new Int32Array(capacity));
    this.reasons = copy(this.reasons, new Int32Array(capacity));
    this.trail = copy(this.trail, new Int32Array(capacity));
  }
}
