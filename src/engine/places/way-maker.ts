import { bindingsAt } from '../explain/find-bindings.js';
import type { PlacedAgenda } from '../explain/placed-agenda.js';
import type { Placement } from '../model/problem.js';
import type { MeetingChange } from '../repair/repair-answer.js';

/** Whoever moves three meetings to move one wants a repair, not a move. */
const MOST_OTHERS = 3;

/** Entries into slots tried for each slot asked about: what keeps a whole board within a tenth of a second. */
const MOST_TRIALS = 400;

/**
 * Makes way for a meeting in a slot by ejection chains: whoever is in the way goes elsewhere, and whoever is in the way
 * there in turn. Chains of one other meeting are tried first, then of two, then of three, and near slots before far ones.
 * The agenda is left as it was.
 */
export class WayMaker {
  /** Meetings of the chain so far: each moves once. */
  private readonly chain = new Set<number>();
  private trialsLeft = 0;

  /** @param published where the meetings stand before anything moves; `agenda` is the same without the meeting asked about. */
  constructor(
    private readonly agenda: PlacedAgenda,
    private readonly published: readonly (Placement | null)[],
    private readonly begunSlots: number,
    private readonly fewestBreaks: number,
  ) {}

  /** What changes by the shortest chain found, in order of meeting; null where none was found. */
  find(meeting: number, slot: number): readonly MeetingChange[] | null {
    this.trialsLeft = MOST_TRIALS;
    const found: MeetingChange[][] = [];
    for (let others = 1; others <= MOST_OTHERS && found.length === 0 && this.trialsLeft > 0; others += 1) {
      this.chain.add(meeting);
      this.enter(meeting, slot, others, [], () => {
        if (!this.isEven()) return false;
        found.push(this.changes());
        return true;
      });
      this.chain.clear();
    }
    return found[0] ?? null;
  }

  /**
   * Puts the meeting into the slot, for which so many others may leave it, then finds a place for `waiting` and for those.
   * Everything is undone on the way back, whatever came of it. @returns whether `done` was reached.
   */
  private enter(
    meeting: number,
    slot: number,
    othersLeft: number,
    waiting: readonly number[],
    done: () => boolean,
  ): boolean {
    if (this.trialsLeft === 0) return false;
    this.trialsLeft -= 1;
    const inTheWay = this.partnersMeetings(meeting, slot);
    if (inTheWay.length > othersLeft || !inTheWay.every((other) => this.mayLeave(other))) return false;
    return this.ejecting(inTheWay, () => {
      const left = othersLeft - inTheWay.length;
      const kinds = bindingsAt(this.agenda, meeting, slot, this.fewestBreaks);
      if (kinds.length === 0) return this.seat(meeting, slot, () => this.settle([...waiting, ...inTheWay], left, done));
      if (kinds.includes('interpreter-taken') && this.relieve(meeting, slot, othersLeft, waiting, done)) return true;
      if (left === 0 || !kinds.every((kind) => kind === 'table-taken' || kind === 'interpreter-taken')) return false;
      return this.holders(meeting, slot, kinds.includes('interpreter-taken')).some((other) =>
        this.ejecting([other], () => this.enter(meeting, slot, left - 1, [...waiting, ...inTheWay, other], done)),
      );
    });
  }

  /** Finds the first of those that wait another slot, the nearest to its own first, then the others. */
  private settle(waiting: readonly number[], othersLeft: number, done: () => boolean): boolean {
    const [first, ...rest] = waiting;
    if (first === undefined) return done();
    const own = this.published[first]?.slot ?? 0;
    return this.slotsAround(own).some((slot) => this.enter(first, slot, othersLeft, rest, done));
  }

  /** Has another interpreter take over a meeting that stays, so that its own is free for this one. */
  private relieve(
    meeting: number,
    slot: number,
    othersLeft: number,
    waiting: readonly number[],
    done: () => boolean,
  ): boolean {
    const { agenda } = this;
    return (agenda.interpretersFor(meeting, slot)?.present ?? []).some((interpreter) => {
      const other = agenda.meetingOf('interpreter', interpreter, slot);
      const before = other === undefined ? null : (agenda.placements[other] ?? null);
      if (other === undefined || before === null || !this.mayLeave(other)) return false;
      const [relief] = agenda.interpretersFor(other, slot)?.rested ?? [];
      if (relief === undefined) return false;
      return this.standingAt(other, { ...before, interpreter: relief }, () =>
        this.enter(meeting, slot, othersLeft, waiting, done),
      );
    });
  }

  /** Those whose going frees a table, or an interpreter where one lacks. */
  private holders(meeting: number, slot: number, isForInterpreter: boolean): number[] {
    const { agenda } = this;
    const wanted = isForInterpreter
      ? (agenda.interpretersFor(meeting, slot)?.present ?? [])
      : agenda.tablesFor(meeting, slot).open;
    const kind = isForInterpreter ? 'interpreter' : 'table';
    return wanted.flatMap((index) => {
      const other = agenda.meetingOf(kind, index, slot);
      return other === undefined || !this.mayLeave(other) ? [] : [other];
    });
  }

  private partnersMeetings(meeting: number, slot: number): number[] {
    const { participants } = this.agenda.problem.meetings[meeting]!;
    const found = participants.flatMap((one) => this.agenda.meetingOf('participant', one, slot) ?? []);
    return [...new Set(found)];
  }

  private mayLeave(meeting: number): boolean {
    const isBegun = (this.published[meeting]?.slot ?? 0) < this.begunSlots;
    return !this.chain.has(meeting) && !isBegun && this.agenda.problem.meetings[meeting]?.pinned === undefined;
  }

  private ejecting(meetings: readonly number[], then: () => boolean): boolean {
    const [first, ...rest] = meetings;
    if (first === undefined) return then();
    return this.standingAt(first, null, () => this.ejecting(rest, then));
  }

  /** At its own table where that is free, with its own interpreter where she is. */
  private seat(meeting: number, slot: number, then: () => boolean): boolean {
    const before = this.published[meeting];
    const preferred = (free: readonly number[], own: number | null | undefined): number | undefined =>
      own !== null && own !== undefined && free.includes(own) ? own : free[0];
    const table = preferred(this.agenda.tablesFor(meeting, slot).free, before?.table);
    const serving = this.agenda.interpretersFor(meeting, slot);
    const interpreter = serving === null ? null : preferred(serving.rested, before?.interpreter);
    if (table === undefined || interpreter === undefined) return false;
    return this.standingAt(meeting, { slot, table, interpreter }, then);
  }

  private standingAt(meeting: number, placement: Placement | null, then: () => boolean): boolean {
    const before = this.agenda.placements[meeting] ?? null;
    const isNew = !this.chain.has(meeting);
    this.chain.add(meeting);
    this.agenda.put(meeting, placement);
    const isDone = then();
    this.agenda.put(meeting, before);
    if (isNew) this.chain.delete(meeting);
    return isDone;
  }

  private changes(): MeetingChange[] {
    const inOrder = [...this.chain].sort((one, other) => one - other);
    return inOrder.map((meeting) => ({
      meeting,
      before: this.published[meeting] ?? null,
      after: this.agenda.placements[meeting] ?? null,
    }));
  }

  /** Whoever leaves a slot may wait there now, though nobody was sent where waiting is not allowed. */
  private isEven(): boolean {
    const { breakSpread, participants } = this.agenda.problem;
    if (breakSpread === undefined) return true;
    const breaks = participants.map((_, one) => this.agenda.breaksOf(one));
    return Math.max(...breaks) - Math.min(...breaks) <= breakSpread;
  }

  /** The slots that have not begun, but for the middle one, from near to far. */
  private slotsAround(middle: number): number[] {
    const { slots } = this.agenda.problem;
    const found: number[] = [];
    for (let distance = 1; distance < slots.length; distance += 1) {
      for (const slot of [middle - distance, middle + distance]) {
        if (slot >= this.begunSlots && slot < slots.length) found.push(slot);
      }
    }
    return found;
  }
}
