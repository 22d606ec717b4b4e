import type { CompiledProblem } from '../model/compiled-problem.js';
import type { Problem } from '../model/problem.js';
import type { ResourcePool } from './resource-pool.js';

/**
 * When interpreters with limits are off duty. A roster keeps every limit by itself: never more slots on duty in a row,
 * or on a day, than the interpreter may serve. So the meetings of a slot can be matched to whoever is on duty there,
 * slot by slot, whatever happens in the others; the search moves the rests about.
 */
export class DutyRoster {
  /** Interpreters who have limits. */
  readonly limited: readonly number[];
  /** Per interpreter and slot 1 where it rests though it would be available. */
  readonly rests: Uint8Array;
  private readonly longestRow: Int32Array;
  private readonly mostPerDay: Int32Array;
  private readonly isAway: Uint8Array;

  constructor(private readonly compiled: CompiledProblem) {
    const { interpreters } = compiled.problem;
    const { slotCount } = compiled;
    this.longestRow = Int32Array.from(interpreters, ({ maximumConsecutive }) => maximumConsecutive ?? slotCount);
    this.mostPerDay = Int32Array.from(interpreters, ({ maximumPerDay }) => maximumPerDay ?? slotCount);
    this.limited = [...interpreters.keys()].filter(
      (one) => this.longestRow[one]! < slotCount || this.mostPerDay[one]! < slotCount,
    );
    this.rests = new Uint8Array(interpreters.length * slotCount);
    this.isAway = new Uint8Array(interpreters.length * slotCount);
    for (const [interpreter, { unavailableSlots = [] }] of interpreters.entries()) {
      for (const slot of unavailableSlots) this.isAway[interpreter * slotCount + slot] = 1;
    }
    for (const [turn, interpreter] of this.limited.entries()) this.plan(interpreter, turn);
  }

  isResting(interpreter: number, slot: number): boolean {
    return this.rests[interpreter * this.compiled.slotCount + slot] === 1;
  }

  /** Whether the interpreter could serve in the slot but for its rest. */
  isAvailable(interpreter: number, slot: number): boolean {
    return this.isAway[interpreter * this.compiled.slotCount + slot] === 0;
  }

  /** Rest becomes duty, or duty rest; the limits are the caller's care. */
  toggle(interpreter: number, slot: number): void {
    this.rests[interpreter * this.compiled.slotCount + slot]! ^= 1;
  }

  /** Whether the slots before have been duty for as long as the interpreter may serve in a row. */
  isRestDue(interpreter: number, slot: number): boolean {
    const { dayStart, problem } = this.compiled;
    const longest = this.longestRow[interpreter]!;
    for (let back = 1; back <= longest; back += 1) {
      const before = slot - back;
      if (before < dayStart[slot]! || problem.slots[before]!.session !== problem.slots[slot]!.session) return false;
      if (!this.isOnDuty(interpreter, before)) return false;
    }
    return true;
  }

  /** Whether the interpreter's limits hold on the day of this slot. */
  keepsLimits(interpreter: number, slot: number): boolean {
    const { dayStart, dayEnd, problem } = this.compiled;
    const start = dayStart[slot]!;
    let row = 0;
    let onDuty = 0;
    for (let current = start; current < dayEnd[slot]!; current += 1) {
      if (current > start && problem.slots[current]!.session !== problem.slots[current - 1]!.session) row = 0;
      if (!this.isOnDuty(interpreter, current)) {
        row = 0;
        continue;
      }
      row += 1;
      onDuty += 1;
      if (row > this.longestRow[interpreter]!) return false;
    }
    return onDuty <= this.mostPerDay[interpreter]!;
  }

  /** Takes those who rest out of a pool in which everybody is open still. */
  sendToRest(pool: ResourcePool): void {
    for (const interpreter of this.limited) {
      for (let slot = 0; slot < this.compiled.slotCount; slot += 1) {
        if (this.isResting(interpreter, slot) && this.isAvailable(interpreter, slot)) pool.toggle(interpreter, slot);
      }
    }
  }

  /** The problem with rests as absences: whoever counts anew need not know of rosters. */
  applyTo(problem: Problem): Problem {
    if (this.limited.length === 0) return problem;
    const interpreters = problem.interpreters.map((interpreter, index) => ({
      ...interpreter,
      unavailableSlots: [...problem.slots.keys()].filter((slot) => !this.isOnDuty(index, slot)),
    }));
    return { ...problem, interpreters };
  }

  private isOnDuty(interpreter: number, slot: number): boolean {
    return this.isAvailable(interpreter, slot) && !this.isResting(interpreter, slot);
  }

  /** A first plan: rests at even distances, staggered from interpreter to interpreter so that some are always there. */
  private plan(interpreter: number, turn: number): void {
    const { slotCount, dayStart, dayEnd } = this.compiled;
    for (let start = 0; start < slotCount; start = dayEnd[start]!) {
      const length = dayEnd[start]! - dayStart[start]!;
      // Rests are added one by one, evenly spread, until the limits hold; with all of them they do.
      for (let count = 0; count < length && !this.keepsLimits(interpreter, start); count += 1) {
        this.restEvenly(interpreter, start, length, count + 1, turn);
      }
      for (let slot = start; slot < dayEnd[start]! && !this.keepsLimits(interpreter, start); slot += 1) {
        if (this.isAvailable(interpreter, slot)) this.rests[interpreter * slotCount + slot] = 1;
      }
    }
  }

  private restEvenly(interpreter: number, start: number, length: number, count: number, turn: number): void {
    const row = interpreter * this.compiled.slotCount;
    this.rests.fill(0, row + start, row + start + length);
    for (let rest = 0; rest < count; rest += 1) {
      const slot = start + ((Math.floor(((rest + 1) * length) / (count + 1)) + turn) % length);
      if (this.isAvailable(interpreter, slot)) this.rests[row + slot] = 1;
    }
  }
}
