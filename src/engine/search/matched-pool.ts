import type { ResourceSupply } from '../model/resource-supply.js';
import type { ResourcePool } from './resource-pool.js';

/**
 * Resources that differ: each slot holds a maximum bipartite matching of its meetings to its open resources, kept
 * maximum by augmenting paths (Berge; a meeting without an augmenting path gains none by others' augmentation, so one
 * pass over those who lack is enough).
 */
export class MatchedPool implements ResourcePool {
  excess = 0;
  /** Per slot and resource the meeting it serves, or -1. */
  private readonly holder: Int32Array;
  /** Per slot `words` words: open and serving nobody. */
  private readonly free: Int32Array;
  /** Per meeting the resource that serves it, or -1. */
  private readonly given: Int32Array;
  /** Per slot `words` words: open as things stand. */
  private readonly open: Int32Array;
  private readonly lacking: number[][];
  private readonly freeCount: Int32Array;
  private readonly unsettled: number[] = [];
  /** Scratch of the breadth-first search: the resources reached, the meeting that reached each, and the queue. */
  private readonly reached: Int32Array;
  private readonly reachedFrom: Int32Array;
  private readonly queue: number[] = [];

  constructor(
    private readonly supply: ResourceSupply,
    slotCount: number,
  ) {
    this.holder = new Int32Array(slotCount * supply.resourceCount).fill(-1);
    this.free = supply.open.slice();
    this.open = supply.open.slice();
    this.given = new Int32Array(supply.classOf.length).fill(-1);
    this.lacking = Array.from({ length: slotCount }, () => []);
    this.freeCount = Int32Array.from({ length: slotCount }, (_, slot) => this.countFree(slot));
    this.reached = new Int32Array(supply.words);
    this.reachedFrom = new Int32Array(supply.resourceCount);
  }

  add(meeting: number, slot: number): void {
    if (this.supply.classOf[meeting]! < 0 || this.serve(meeting, slot)) return;
    this.lacking[slot]!.push(meeting);
    this.excess += 1;
  }

  remove(meeting: number, slot: number): void {
    if (this.supply.classOf[meeting]! < 0) return;
    const resource = this.given[meeting]!;
    const lacking = this.lacking[slot]!;
    if (resource < 0) {
      lacking.splice(lacking.indexOf(meeting), 1);
      this.excess -= 1;
      return;
    }
    this.given[meeting] = -1;
    this.holder[slot * this.supply.resourceCount + resource] = -1;
    this.free[slot * this.supply.words + (resource >> 5)]! |= 1 << (resource & 31);
    this.freeCount[slot]! += 1;
    if (lacking.length > 0) this.unsettled.push(slot);
  }

  toggle(resource: number, slot: number): void {
    const bit = 1 << (resource & 31);
    const word = slot * this.supply.words + (resource >> 5);
    this.open[word]! ^= bit;
    if ((this.open[word]! & bit) !== 0) {
      this.free[word]! |= bit;
      this.freeCount[slot]! += 1;
      if (this.lacking[slot]!.length > 0) this.unsettled.push(slot);
      return;
    }
    const cell = slot * this.supply.resourceCount + resource;
    const meeting = this.holder[cell]!;
    if (meeting < 0) {
      this.free[word]! &= ~bit;
      this.freeCount[slot]! -= 1;
      return;
    }
    this.holder[cell] = -1;
    this.given[meeting] = -1;
    this.add(meeting, slot);
  }

  settle(): void {
    for (let slot = this.unsettled.pop(); slot !== undefined; slot = this.unsettled.pop()) this.settleSlot(slot);
  }

  excessAt(slot: number): number {
    return this.lacking[slot]!.length;
  }

  roomAt(slot: number): number {
    return this.freeCount[slot]! - this.lacking[slot]!.length;
  }

  canTake(meeting: number, slot: number): boolean {
    const { classOf } = this.supply;
    if (classOf[meeting]! < 0) return true;
    this.reached.fill(0);
    return this.findFree(meeting, slot) >= 0;
  }

  boundOnShift(from: number, to: number): number {
    return -this.excessAt(from) - this.excessAt(to);
  }

  /** The resource that serves the meeting, or -1. */
  resourceOf(meeting: number): number {
    return this.given[meeting]!;
  }

  /** Adds the meeting with this resource, if it may serve it and is idle; says whether. */
  addWith(meeting: number, slot: number, resource: number): boolean {
    const bit = 1 << (resource & 31);
    const word = resource >> 5;
    const { classOf, eligible, words } = this.supply;
    if ((this.free[slot * words + word]! & eligible[classOf[meeting]! * words + word]! & bit) === 0) return false;
    this.give(meeting, slot, resource);
    this.take(slot, resource);
    return true;
  }

  private settleSlot(slot: number): void {
    const lacking = this.lacking[slot]!;
    for (let position = lacking.length - 1; position >= 0; position -= 1) {
      if (this.freeCount[slot] === 0) return;
      if (!this.serve(lacking[position]!, slot)) continue;
      lacking.splice(position, 1);
      this.excess -= 1;
    }
  }

  /** Finds a resource for the meeting, along an augmenting path if need be. */
  private serve(meeting: number, slot: number): boolean {
    if (this.freeCount[slot] === 0) return false;
    this.reached.fill(0);
    let resource = this.findFree(meeting, slot);
    if (resource < 0) return false;
    this.take(slot, resource);
    for (;;) {
      const next = this.reachedFrom[resource]!;
      const before = this.given[next]!;
      this.give(next, slot, resource);
      if (next === meeting) return true;
      resource = before;
    }
  }

  /** A free resource at the end of an augmenting path from the meeting, or -1; the path is left in `reachedFrom`. */
  private findFree(meeting: number, slot: number): number {
    const { classOf, eligible, words, resourceCount } = this.supply;
    const { queue, reached, free, open } = this;
    queue.length = 0;
    queue.push(meeting);
    // The queue grows while it is walked.
    for (const from of queue) {
      for (let word = 0; word < words; word += 1) {
        const serving = eligible[classOf[from]! * words + word]! & ~reached[word]!;
        const idle = serving & free[slot * words + word]!;
        if (idle !== 0) {
          const resource = word * 32 + lowestBit(idle);
          this.reachedFrom[resource] = from;
          return resource;
        }
        let busy = serving & open[slot * words + word]!;
        reached[word]! |= busy;
        for (; busy !== 0; busy &= busy - 1) {
          const resource = word * 32 + lowestBit(busy);
          this.reachedFrom[resource] = from;
          queue.push(this.holder[slot * resourceCount + resource]!);
        }
      }
    }
    return -1;
  }

  private give(meeting: number, slot: number, resource: number): void {
    this.given[meeting] = resource;
    this.holder[slot * this.supply.resourceCount + resource] = meeting;
  }

  private take(slot: number, resource: number): void {
    this.free[slot * this.supply.words + (resource >> 5)]! &= ~(1 << (resource & 31));
    this.freeCount[slot]! -= 1;
  }

  private countFree(slot: number): number {
    let count = 0;
    for (let word = 0; word < this.supply.words; word += 1) {
      for (let bits = this.free[slot * this.supply.words + word]!; bits !== 0; bits &= bits - 1) count += 1;
    }
    return count;
  }
}

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);
