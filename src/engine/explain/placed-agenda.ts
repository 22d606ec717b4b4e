import { breaksOfDay } from '../constraints/busy-days.js';
import { interpretersServing } from '../constraints/interpreter-supply.js';
import { tablesServing } from '../constraints/table-supply.js';
import { venueOf } from '../constraints/transfers.js';
import type { Placement, Problem } from '../model/problem.js';

interface AgendaState {
  readonly standing: (Placement | null)[];
  /** Per participant, table and interpreter the meeting in each slot, by `placeOf`. */
  readonly taken: Readonly<Record<'participant' | 'table' | 'interpreter', Map<number, number>>>;
  readonly counts: number[];
  readonly successorsOf: readonly (readonly number[])[];
}

/** An agenda of which nothing is counted yet. */
function emptyAgenda(problem: Problem, placements: readonly (Placement | null)[]): AgendaState {
  return {
    standing: [...placements],
    taken: { participant: new Map(), table: new Map(), interpreter: new Map() },
    counts: problem.participants.map(() => 0),
    successorsOf: listSuccessors(problem),
  };
}

/**
 * A finished agenda to ask questions of: who is where, and what would be against a rule. Nobody is in two places. Meetings
 * can be put elsewhere to ask the same of what would be then.
 */
export class PlacedAgenda {
  private readonly state: AgendaState;

  /** @param same the same agenda under other rules, where there is one. */
  constructor(
    readonly problem: Problem,
    placements: readonly (Placement | null)[],
    same?: PlacedAgenda,
  ) {
    this.state = same === undefined ? emptyAgenda(problem, placements) : same.state;
    if (same === undefined) for (const meeting of placements.keys()) this.write(meeting, true);
  }

  /** One entry per meeting. */
  get placements(): readonly (Placement | null)[] {
    return this.state.standing;
  }

  /** Puts the meeting elsewhere, or nowhere for null. Nobody and nothing of it may be taken there. */
  put(meeting: number, placement: Placement | null): void {
    this.write(meeting, false);
    this.state.standing[meeting] = placement;
    this.write(meeting, true);
  }

  /** The meeting that a participant, a table or an interpreter is in; undefined for none. */
  meetingOf(kind: 'participant' | 'table' | 'interpreter', index: number, slot: number): number | undefined {
    return this.state.taken[kind].get(this.placeOf(index, slot));
  }

  /** The same agenda in a changed mission that has the same participants and meetings. */
  under(problem: Problem): PlacedAgenda {
    return new PlacedAgenda(problem, this.state.standing, this);
  }

  /** Asks as if the meeting were not placed. */
  without<Answer>(meeting: number, ask: () => Answer): Answer {
    this.write(meeting, false);
    const answer = ask();
    this.write(meeting, true);
    return answer;
  }

  slotOf(meeting: number): number {
    return this.state.standing[meeting]?.slot ?? -1;
  }

  /** Whether the participant sits in a meeting. */
  isBusy(participant: number, slot: number): boolean {
    return this.state.taken.participant.has(this.placeOf(participant, slot));
  }

  isFull(participant: number): boolean {
    const { maximumMeetings } = this.problem.participants[participant]!;
    return maximumMeetings !== undefined && this.state.counts[participant]! >= maximumMeetings;
  }

  /** Whether the meeting would come before one of its predecessors, or after a meeting that waits for it. */
  isOutOfOrder(meeting: number, slot: number): boolean {
    const isTooLate = (one: number): boolean => this.slotOf(one) >= 0 && this.slotOf(one) <= slot;
    const { predecessors = [] } = this.problem.meetings[meeting]!;
    return predecessors.some((one) => this.slotOf(one) >= slot) || this.state.successorsOf[meeting]!.some(isTooLate);
  }

  /** Tables that could serve the meeting in the slot: open ones, and those of them that are free. */
  tablesFor(meeting: number, slot: number): { readonly open: readonly number[]; readonly free: readonly number[] } {
    const { tables } = this.problem;
    const open = tablesServing(this.problem, meeting).filter(
      (one) => tables[one]!.closedSlots?.includes(slot) !== true,
    );
    return { open, free: open.filter((table) => !this.state.taken.table.has(this.placeOf(table, slot))) };
  }

  /** Interpreters likewise, and those of the free ones whose limits permit it; `null` where none is needed. */
  interpretersFor(meeting: number, slot: number): Record<'present' | 'free' | 'rested', readonly number[]> | null {
    const { interpreters } = this.problem;
    const serving = interpretersServing(this.problem, meeting);
    if (serving === null) return null;
    const present = serving.filter((one) => interpreters[one]!.unavailableSlots?.includes(slot) !== true);
    const free = present.filter((one) => !this.isServing(one, slot));
    return { present, free, rested: free.filter((one) => this.isWithinLimits(one, slot)) };
  }

  /** Meetings in a row that the participant would have. */
  rowWith(participant: number, slot: number): number {
    return this.countRow(slot, (one) => this.isBusy(participant, one));
  }

  /** Whether the participant could reach the meeting in the slot, and the next one from there. */
  reaches(participant: number, meeting: number, slot: number): boolean {
    const { travelMinutes, slots } = this.problem;
    if (travelMinutes === undefined) return true;
    const here = venueOf(this.problem, meeting);
    const { before, after } = this.neighbours(participant, slot);
    const isInTime = (from: number, fromVenue: number, to: number, toVenue: number): boolean =>
      slots[to]!.startMinute - slots[from]!.endMinute >= travelMinutes[fromVenue]![toVenue]!;
    return (
      (before < 0 || isInTime(before, this.venueAt(participant, before), slot, here)) &&
      (after < 0 || isInTime(slot, here, after, this.venueAt(participant, after)))
    );
  }

  /** Breaks of the participant over all days, with one more busy slot if one is given. */
  breaksOf(participant: number, added = -1): number {
    const { slots } = this.problem;
    const busy = slots.flatMap((_, slot) => (slot === added || this.isBusy(participant, slot) ? slot : []));
    const days = new Map<number, number[]>();
    for (const slot of busy) days.set(slots[slot]!.day, [...(days.get(slots[slot]!.day) ?? []), slot]);
    return [...days.values()].reduce((sum, day) => sum + breaksOfDay(day), 0);
  }

  private isServing(interpreter: number, slot: number): boolean {
    return this.state.taken.interpreter.has(this.placeOf(interpreter, slot));
  }

  private isWithinLimits(interpreter: number, slot: number): boolean {
    const { slots, interpreters } = this.problem;
    const { maximumConsecutive = slots.length, maximumPerDay = slots.length } = interpreters[interpreter]!;
    const isServing = (one: number): boolean => this.isServing(interpreter, one);
    const ofDay = [...slots.keys()].filter((one) => slots[one]!.day === slots[slot]!.day && isServing(one));
    return this.countRow(slot, isServing) <= maximumConsecutive && ofDay.length < maximumPerDay;
  }

  private countRow(slot: number, isTaken: (slot: number) => boolean): number {
    const { slots } = this.problem;
    const isNext = (one: number): boolean => slots[one]?.session === slots[slot]!.session && isTaken(one);
    let first = slot;
    while (isNext(first - 1)) first -= 1;
    let last = slot;
    while (isNext(last + 1)) last += 1;
    return last - first + 1;
  }

  private neighbours(participant: number, slot: number): { readonly before: number; readonly after: number } {
    const { slots } = this.problem;
    const isOfDay = (one: number): boolean => slots[one]?.day === slots[slot]!.day;
    const find = (step: number): number => {
      let one = slot + step;
      while (isOfDay(one) && !this.isBusy(participant, one)) one += step;
      return isOfDay(one) ? one : -1;
    };
    return { before: find(-1), after: find(1) };
  }

  private venueAt(participant: number, slot: number): number {
    return venueOf(this.problem, this.state.taken.participant.get(this.placeOf(participant, slot))!);
  }

  private write(meeting: number, isThere: boolean): void {
    const placement = this.state.standing[meeting] ?? null;
    if (placement === null) return;
    const { slot, table, interpreter } = placement;
    const { participants } = this.problem.meetings[meeting]!;
    const write = (places: Map<number, number>, index: number): void => {
      if (isThere) places.set(this.placeOf(index, slot), meeting);
      else places.delete(this.placeOf(index, slot));
    };
    for (const participant of participants) write(this.state.taken.participant, participant);
    write(this.state.taken.table, table);
    if (interpreter !== null) write(this.state.taken.interpreter, interpreter);
    for (const participant of participants) this.state.counts[participant]! += isThere ? 1 : -1;
  }

  private placeOf(index: number, slot: number): number {
    return index * this.problem.slots.length + slot;
  }
}

/** Per meeting those that wait for it. */
function listSuccessors({ meetings }: Problem): number[][] {
  const successorsOf: number[][] = meetings.map(() => []);
  for (const [meeting, { predecessors = [] }] of meetings.entries()) {
    for (const predecessor of predecessors) successorsOf[predecessor]!.push(meeting);
  }
  return successorsOf;
}
