import type { Sides } from './encoding/split-sides.js';
import type { PairProblem } from './pair-problem.js';

/**
 * Lagrangian prices of the rules that tie the participants of a slot together. With n meetings, at most one per table,
 * exactly 2n participants are busy, and at most n of either side of the market. The price of the first is free in sign.
 */
export class SlotPrices {
  /** Per side (one, other, rest) and slot what being busy costs. */
  readonly busyPrices: readonly [Float64Array, Float64Array, Float64Array];
  /** What the slots may earn at most at these prices; to be taken off the participants' costs. */
  earnings = 0;
  private readonly every: Float64Array;
  private readonly bySide: readonly [Float64Array, Float64Array];
  private readonly tables: Float64Array;
  private readonly sideOf: Uint8Array;
  /** Busy participants per side and slot in the patterns found last. */
  private readonly busyCounts: readonly [Float64Array, Float64Array, Float64Array];

  constructor(problem: PairProblem, sides: Sides) {
    const slotCount = problem.slots.length;
    const zeros = (): Float64Array => new Float64Array(slotCount);
    this.busyPrices = [zeros(), zeros(), zeros()];
    this.busyCounts = [zeros(), zeros(), zeros()];
    this.every = zeros();
    this.bySide = [zeros(), zeros()];
    this.tables = Float64Array.from(problem.slots, ({ tables }) => Math.min(tables, problem.meetings.length));
    this.sideOf = new Uint8Array(problem.participants.length).fill(2);
    for (const participant of sides.one) this.sideOf[participant] = 0;
    for (const participant of sides.other) this.sideOf[participant] = 1;
  }

  pricesFor(participant: number): Float64Array {
    return this.busyPrices[this.sideOf[participant]!]!;
  }

  forgetCounts(): void {
    for (const counts of this.busyCounts) counts.fill(0);
  }

  count(participant: number, busy: Uint8Array): void {
    const counts = this.busyCounts[this.sideOf[participant]!]!;
    for (let slot = 0; slot < busy.length; slot += 1) counts[slot]! += busy[slot]!;
  }

  /** Moves the prices along the subgradient. @param gap how far below the target the bound is. */
  move(gap: number): void {
    const [one, other, rest] = this.busyCounts;
    const excess = (['every', 'one', 'other'] as const).map((rule) =>
      Float64Array.from(this.tables, (tables, slot) => {
        const meetings = this.meetingPrice(slot) > 0 ? tables : 0;
        if (rule === 'every') return one[slot]! + other[slot]! + rest[slot]! - 2 * meetings;
        return (rule === 'one' ? one : other)[slot]! - meetings;
      }),
    );
    const prices = [this.every, ...this.bySide];
    const norm = excess.flatMap((values) => [...values]).reduce((sum, value) => sum + value * value, 0);
    if (norm === 0) return;
    for (const [rule, values] of excess.entries()) {
      for (const [slot, value] of values.entries()) {
        const moved = prices[rule]![slot]! + (gap / norm) * value;
        prices[rule]![slot] = rule === 0 ? moved : Math.max(0, moved);
      }
    }
    this.settle();
  }

  /** What a meeting in the slot brings in, and an empty table therefore forgoes. */
  private meetingPrice(slot: number): number {
    return 2 * this.every[slot]! + this.bySide[0][slot]! + this.bySide[1][slot]!;
  }

  private settle(): void {
    this.earnings = 0;
    for (const [slot, tables] of this.tables.entries()) {
      this.earnings += Math.max(0, this.meetingPrice(slot)) * tables;
      this.busyPrices[0][slot] = this.every[slot]! + this.bySide[0][slot]!;
      this.busyPrices[1][slot] = this.every[slot]! + this.bySide[1][slot]!;
      this.busyPrices[2][slot] = this.every[slot]!;
    }
  }
}
