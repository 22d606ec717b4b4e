import type { ParticipantFrame } from './participant-frame.js';

/** Where a day stands after a slot: no meeting yet, in one, or free after one. */
const NOT_BEGUN = 0;
const BUSY = 1;
const FREE_AGAIN = 2;
const STATES = 3;

/**
 * Finds a participant's cheapest pattern of busy slots by dynamic programming over (slot, meetings so far, state of the
 * day): one per break plus the price of each busy slot. One instance serves many participants in turn.
 */
export class CheapestPattern {
  /** 1 where the pattern found last is busy. */
  readonly busy: Uint8Array;
  private readonly width: number;
  private readonly costs: Float64Array;
  private readonly origins: Int8Array;

  /** @param dayOf per slot its day; @param mostMeetings the most that any participant has. */
  constructor(
    private readonly dayOf: Int32Array,
    mostMeetings: number,
  ) {
    this.width = (mostMeetings + 1) * STATES;
    this.busy = new Uint8Array(dayOf.length);
    this.costs = new Float64Array((dayOf.length + 1) * this.width);
    this.origins = new Int8Array((dayOf.length + 1) * this.width);
  }

  /** @returns breaks plus prices of the cheapest pattern, left in `busy`; infinity where there is none. */
  find(frame: ParticipantFrame, prices: Float64Array): number {
    this.costs.fill(Number.POSITIVE_INFINITY);
    this.costs[NOT_BEGUN] = 0;
    for (let slot = 0; slot < this.dayOf.length; slot += 1) this.extend(frame, prices, slot);
    return this.readBack(frame.meetingCount);
  }

  private extend(frame: ParticipantFrame, prices: Float64Array, slot: number): void {
    const first = slot === 0 ? 0 : frame.fewest[slot - 1]!;
    const last = slot === 0 ? 0 : frame.most[slot - 1]!;
    for (let count = first; count <= last; count += 1) {
      if (frame.mustBeBusy[slot] === 0 && count >= frame.fewest[slot]!) this.stayFree(slot, count);
      if (frame.canBeBusy[slot] === 1 && count < frame.most[slot]!) this.meet(slot, count, prices[slot]!);
    }
  }

  private stayFree(slot: number, count: number): void {
    for (let origin = 0; origin < STATES; origin += 1) {
      const state = this.stateBefore(slot, origin) === NOT_BEGUN ? NOT_BEGUN : FREE_AGAIN;
      this.offer(slot, count, state, this.costs[slot * this.width + count * STATES + origin]!, origin);
    }
  }

  private meet(slot: number, count: number, price: number): void {
    for (let origin = 0; origin < STATES; origin += 1) {
      const cost = this.costs[slot * this.width + count * STATES + origin]! + price;
      this.offer(slot, count + 1, BUSY, this.stateBefore(slot, origin) === FREE_AGAIN ? cost + 1 : cost, origin);
    }
  }

  private stateBefore(slot: number, origin: number): number {
    return slot > 0 && this.dayOf[slot] !== this.dayOf[slot - 1] ? NOT_BEGUN : origin;
  }

  private offer(slot: number, count: number, state: number, cost: number, origin: number): void {
    const cell = (slot + 1) * this.width + count * STATES + state;
    if (cost >= this.costs[cell]!) return;
    this.costs[cell] = cost;
    this.origins[cell] = origin;
  }

  private readBack(meetingCount: number): number {
    const end = this.dayOf.length * this.width + meetingCount * STATES;
    let state = NOT_BEGUN;
    for (let other = 1; other < STATES; other += 1) {
      if (this.costs[end + other]! < this.costs[end + state]!) state = other;
    }
    const cost = this.costs[end + state]!;
    if (cost === Number.POSITIVE_INFINITY) return cost;
    let count = meetingCount;
    for (let slot = this.dayOf.length - 1; slot >= 0; slot -= 1) {
      const origin = this.origins[(slot + 1) * this.width + count * STATES + state]!;
      this.busy[slot] = state === BUSY ? 1 : 0;
      if (state === BUSY) count -= 1;
      state = origin;
    }
    return cost;
  }
}
