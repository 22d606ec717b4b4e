import { BURDEN } from '../../score/day-shapes.js';
import { BreakSpread } from '../../score/break-spread.js';
import type { ChainEnd, ChainSwap } from './chain-swap.js';
import { ColumnLists } from './column-lists.js';
import type { PairFrame } from './pair-frame.js';
import { PeopleWithBreaks } from './people-with-breaks.js';

/** A complete agenda of a problem of pairs alone: nobody clashes, but tables may be lacking and meetings out of order. */
export class PairAgenda {
  /** Per meeting its column. */
  readonly columnOf: Int32Array;
  /** Per participant and column (`participant * width + column`) the meeting there, or -1. */
  readonly at: Int32Array;
  readonly columns: ColumnLists;
  /** Per participant and day how many runs of meetings. */
  readonly runs: Int32Array;
  readonly breaksOf: Int32Array;
  /** Per participant what the search pays for one of its breaks; see `DayShapes.burden`. */
  readonly burden: Float64Array;
  /** Those with more breaks than are unavoidable. */
  readonly broken: PeopleWithBreaks;
  readonly spread: BreakSpread;
  breaks = 0;
  /** Breaks, each times its participant's burden. */
  burdenedBreaks = 0;
  /** Meetings without a table. */
  overbooked = 0;
  /** Pairs of predecessor and successor out of order; whoever applies chains keeps it up to date. */
  disorder = 0;

  constructor(readonly frame: PairFrame) {
    const { participantCount, meetingCount, dayCount } = frame.compiled;
    this.columnOf = new Int32Array(meetingCount);
    this.at = new Int32Array(participantCount * frame.width);
    this.columns = new ColumnLists(frame.width, meetingCount, participantCount >> 1);
    this.runs = new Int32Array(participantCount * dayCount);
    this.breaksOf = new Int32Array(participantCount);
    this.burden = new Float64Array(participantCount).fill(1);
    this.broken = new PeopleWithBreaks(participantCount);
    this.spread = new BreakSpread(frame.compiled);
  }

  /** Whether every rule is kept. */
  get isSound(): boolean {
    return this.overbooked === 0 && this.disorder === 0 && this.spread.excess === 0;
  }

  /** Makes the agenda that of the slots given, one per meeting, without a clash. Burdens are forgotten. */
  takeOver(slotOf: ArrayLike<number>): void {
    const { frame, at, columnOf, columns } = this;
    const { first, second, meetingCount } = frame.compiled;
    at.fill(-1);
    columns.load.fill(0);
    for (let meeting = 0; meeting < meetingCount; meeting += 1) {
      const column = frame.columnOfSlot[slotOf[meeting]!]!;
      columnOf[meeting] = column;
      at[first[meeting]! * frame.width + column] = meeting;
      at[second[meeting]! * frame.width + column] = meeting;
      columns.enter(meeting, column);
    }
    for (let participant = 0; participant < this.breaksOf.length; participant += 1) this.recountBreaks(participant);
    this.overbooked = columns.load.reduce((sum, load, column) => sum + Math.max(0, load - frame.tables[column]!), 0);
    this.disorder = this.countDisorder();
    this.levelBurdens();
  }

  /** Per meeting its slot. */
  listSlots(): Int32Array {
    return this.columnOf.map((column) => this.frame.slotOfColumn[column]!);
  }

  /** Swaps the columns of the chain's members, and with them the breaks at its ends. */
  apply(chain: ChainSwap): void {
    const { at, columnOf, columns, frame } = this;
    const { first, second } = frame.compiled;
    const { members, length, from, to } = chain;
    if (chain.endCount > 0) {
      this.changeEnd(chain.firstEnd);
      this.changeEnd(chain.secondEnd);
    }
    for (let place = 0; place < length; place += 1) {
      const meeting = members[place]!;
      const column = columnOf[meeting]!;
      at[first[meeting]! * frame.width + column] = -1;
      at[second[meeting]! * frame.width + column] = -1;
    }
    if (chain.shift !== 0) this.overbooked += this.overbookedBy(from, to, chain.shift);
    for (let place = 0; place < length; place += 1) {
      const meeting = members[place]!;
      const before = columnOf[meeting]!;
      const column = from + to - before;
      columns.leave(meeting, before);
      columns.enter(meeting, column);
      columnOf[meeting] = column;
      at[first[meeting]! * frame.width + column] = meeting;
      at[second[meeting]! * frame.width + column] = meeting;
    }
  }

  /** How many more meetings would lack a table if so many more went from one column to the other than came back. */
  overbookedBy(from: number, to: number, shift: number): number {
    const beyondFrom = this.columns.load[from]! - this.frame.tables[from]!;
    const beyondTo = this.columns.load[to]! - this.frame.tables[to]!;
    return positive(beyondFrom - shift) - positive(beyondFrom) + positive(beyondTo + shift) - positive(beyondTo);
  }

  /** Makes the breaks of whoever has avoidable ones dearer, and lets older grudges fade. */
  shiftBurdens(): void {
    const { burden, breaksOf, broken } = this;
    for (let place = 0; place < broken.count; place += 1) burden[broken.at(place)]! += BURDEN.growth;
    this.burdenedBreaks = 0;
    for (let participant = 0; participant < burden.length; participant += 1) {
      burden[participant] = 1 + (burden[participant]! - 1) * BURDEN.kept;
      this.burdenedBreaks += burden[participant]! * breaksOf[participant]!;
    }
  }

  private levelBurdens(): void {
    this.burden.fill(1);
    this.burdenedBreaks = this.breaks;
  }

  private changeEnd({ participant, fromDay, toDay, leave, enter, breaks }: ChainEnd): void {
    const days = participant * this.frame.compiled.dayCount;
    this.runs[days + fromDay]! += leave;
    this.runs[days + toDay]! += enter;
    if (breaks !== 0) this.changeBreaks(participant, breaks);
  }

  private changeBreaks(participant: number, change: number): void {
    const before = this.breaksOf[participant]!;
    this.spread.change(before, change);
    this.breaksOf[participant] = before + change;
    this.breaks += change;
    this.burdenedBreaks += change * this.burden[participant]!;
    this.broken.set(participant, before + change > this.frame.unavoidableBreaks[participant]!);
  }

  private recountBreaks(participant: number): void {
    const { width, dayOfColumn, compiled } = this.frame;
    const row = participant * width;
    const runs = this.runs.subarray(participant * compiled.dayCount, (participant + 1) * compiled.dayCount).fill(0);
    for (let column = 1; column < width; column += 1) {
      if (this.at[row + column]! >= 0 && this.at[row + column - 1]! < 0) runs[dayOfColumn[column]!]! += 1;
    }
    const breaks = runs.reduce((sum, ofDay) => sum + positive(ofDay - 1), 0);
    this.changeBreaks(participant, breaks - this.breaksOf[participant]!);
  }

  private countDisorder(): number {
    const { start, items } = this.frame.compiled.predecessors;
    return this.columnOf.reduce((sum, column, meeting) => {
      const before = items.subarray(start[meeting], start[meeting + 1]);
      return sum + before.filter((predecessor) => this.columnOf[predecessor]! >= column).length;
    }, 0);
  }
}

const positive = (count: number): number => (count > 0 ? count : 0);
