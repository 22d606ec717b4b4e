import { openCount, type ResourceSupply } from '../model/resource-supply.js';
import type { ResourcePool } from './resource-pool.js';

/** Resources that are all alike to those who need one (at most one class): counting is enough. */
export class CountedPool implements ResourcePool {
  excess = 0;
  private readonly demand: Int32Array;
  private readonly capacity: Int32Array;
  private readonly classOf: Int32Array;
  private readonly isNeededByAll: boolean;

  constructor(supply: ResourceSupply, slotCount: number) {
    this.demand = new Int32Array(slotCount);
    this.capacity = Int32Array.from({ length: slotCount }, (_, slot) =>
      supply.classCount === 0 ? 0 : openCount(supply, 0, slot),
    );
    this.classOf = supply.classOf;
    this.isNeededByAll = supply.classOf.every((resourceClass) => resourceClass >= 0);
  }

  add(meeting: number, slot: number): void {
    if (this.classOf[meeting]! < 0) return;
    const demand = this.demand[slot]! + 1;
    this.demand[slot] = demand;
    if (demand > this.capacity[slot]!) this.excess += 1;
  }

  remove(meeting: number, slot: number): void {
    if (this.classOf[meeting]! < 0) return;
    const demand = this.demand[slot]! - 1;
    this.demand[slot] = demand;
    if (demand >= this.capacity[slot]!) this.excess -= 1;
  }

  toggle(resource: number, slot: number): void {
    throw new Error(`Resource ${resource} is to change in slot ${slot}: those that come and go need a MatchedPool.`);
  }

  settle(): void {
    // Counts are exact at all times.
  }

  excessAt(slot: number): number {
    return Math.max(0, this.demand[slot]! - this.capacity[slot]!);
  }

  roomAt(slot: number): number {
    return this.capacity[slot]! - this.demand[slot]!;
  }

  canTake(meeting: number, slot: number): boolean {
    return this.classOf[meeting]! < 0 || this.demand[slot]! < this.capacity[slot]!;
  }

  boundOnShift(from: number, to: number, count: number): number {
    const excess = this.excessAt(from) + this.excessAt(to);
    if (!this.isNeededByAll) return -excess;
    return Math.max(0, -this.roomAt(from) - count) + Math.max(0, count - this.roomAt(to)) - excess;
  }
}
