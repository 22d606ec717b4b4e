import { tablesServing } from '../constraints/table-supply.js';
import type { Placement, Problem } from '../model/problem.js';
import type { Trail } from './trail.js';

/**
 * Who sits at which table. Meetings that keep their published place keep their table; those that a repair has placed
 * move up among the rest along augmenting paths (Kuhn), so that a meeting is turned away only where no order of seating
 * has room for it.
 */
export class Seats {
  /** Per meeting its table, or -1. */
  readonly tableOf: Int32Array;
  /** Per slot and table the meeting there, or -1. */
  private readonly at: Int32Array;
  /** 1 for those who keep their table. */
  private readonly isKept: Int32Array;
  private readonly isClosed: Uint8Array;
  private readonly tableCount: number;
  private readonly visited: Int32Array;
  private visit = 0;

  constructor(
    private readonly problem: Problem,
    private readonly published: readonly (Placement | null)[],
    private readonly trail: Trail,
  ) {
    const { meetings, tables, slots } = problem;
    this.tableCount = tables.length;
    this.tableOf = new Int32Array(meetings.length).fill(-1);
    this.isKept = new Int32Array(meetings.length);
    this.at = new Int32Array(slots.length * tables.length).fill(-1);
    this.visited = new Int32Array(tables.length);
    this.isClosed = new Uint8Array(slots.length * tables.length);
    for (const [table, { closedSlots = [] }] of tables.entries()) {
      for (const slot of closedSlots) this.isClosed[slot * tables.length + table] = 1;
    }
  }

  /** Seats the meeting at its published table; false where somebody is there who cannot move up. */
  keep(meeting: number): boolean {
    const { slot, table } = this.published[meeting]!;
    const holder = this.at[slot * this.tableCount + table]!;
    this.visit += 1;
    this.visited[table] = this.visit;
    if (holder >= 0 && (this.isKept[holder] === 1 || !this.find(holder, slot))) return false;
    this.sit(meeting, slot, table);
    this.trail.set(this.isKept, meeting, 1);
    return true;
  }

  /** Finds the meeting a table in the slot; false where there is none, and then {@link inTheWay} says who has them. */
  seat(meeting: number, slot: number): boolean {
    this.visit += 1;
    const own = this.published[meeting];
    if (own?.slot === slot && this.take(meeting, slot, own.table)) return true;
    return this.find(meeting, slot);
  }

  /** After a vain {@link seat}: meetings that keep a table which somebody could use if they gave it up. */
  inTheWay(slot: number): number[] {
    const holders: number[] = [];
    for (let table = 0; table < this.tableCount; table += 1) {
      const holder = this.at[slot * this.tableCount + table]!;
      if (this.visited[table] === this.visit && holder >= 0 && this.isKept[holder] === 1) holders.push(holder);
    }
    return holders;
  }

  leave(meeting: number, slot: number): void {
    const table = this.tableOf[meeting]!;
    if (table < 0) return;
    this.trail.set(this.at, slot * this.tableCount + table, -1);
    this.trail.set(this.tableOf, meeting, -1);
    this.trail.set(this.isKept, meeting, 0);
  }

  private find(meeting: number, slot: number): boolean {
    const tables = tablesServing(this.problem, meeting);
    if (tables.some((table) => this.take(meeting, slot, table))) return true;
    return tables.some((table) => {
      const cell = slot * this.tableCount + table;
      if (this.visited[table] === this.visit || this.isClosed[cell] === 1) return false;
      this.visited[table] = this.visit;
      const holder = this.at[cell]!;
      if (this.isKept[holder] === 1 || !this.find(holder, slot)) return false;
      this.sit(meeting, slot, table);
      return true;
    });
  }

  /** Sits down if the table is open and free. */
  private take(meeting: number, slot: number, table: number): boolean {
    const cell = slot * this.tableCount + table;
    if (this.at[cell]! >= 0 || this.isClosed[cell] === 1 || this.visited[table] === this.visit) return false;
    if (!tablesServing(this.problem, meeting).includes(table)) return false;
    this.sit(meeting, slot, table);
    return true;
  }

  private sit(meeting: number, slot: number, table: number): void {
    const before = this.tableOf[meeting]!;
    const { at, tableCount, trail } = this;
    if (before >= 0 && at[slot * tableCount + before] === meeting) trail.set(at, slot * tableCount + before, -1);
    trail.set(at, slot * tableCount + table, meeting);
    trail.set(this.tableOf, meeting, table);
  }
}
