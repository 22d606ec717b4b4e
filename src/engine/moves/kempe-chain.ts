import type { Agenda } from '../search/agenda.js';

/** Longer chains change much and are seldom accepted; measured on the public instances. */
export const LONGEST_CHAIN = 60;

/**
 * A Kempe chain: two slots seen as the edges of a graph over participants fall into paths and even cycles; swapping
 * the slots of all meetings of such a component keeps everybody free of clashes and changes the busy slots of the two
 * end points of a path only (Lewis, A Guide to Graph Colouring).
 */
export class KempeChain {
  /** Meetings of the component, as many as `length`. */
  readonly members: Int32Array;
  length = 0;
  from = 0;
  to = 0;
  /** Meetings that go from `from` to `to`, minus those that come back: -1, 0 or 1. */
  shift = 0;
  /** What the swap changes in breaks, also times the burden of whoever has them, and in idle slots. */
  breaks = 0;
  burdenedBreaks = 0;
  /** What it changes in breaks beyond the spread, while the fewest breaks stay what they are. */
  beyondSpread = 0;
  /** The strain on everybody in the chain: the most that the swap could relieve. */
  strain = 0;
  idleSlots = 0;

  /** @param longest meetings in a chain at most. */
  constructor(
    private readonly agenda: Agenda,
    longest = LONGEST_CHAIN,
  ) {
    this.members = new Int32Array(longest);
  }

  /** Finds the chain of a placed meeting towards another slot; false where a member may not go, or it is too long. */
  build(meeting: number, to: number, isIdleCounted: boolean): boolean {
    this.length = 0;
    this.from = this.agenda.slotOf[meeting]!;
    this.to = to;
    this.shift = 0;
    this.breaks = 0;
    this.burdenedBreaks = 0;
    this.beyondSpread = 0;
    this.strain = 0;
    this.idleSlots = 0;
    if (!this.join(meeting, this.from)) return false;
    const { first, second } = this.agenda.compiled;
    const end = this.follow(first[meeting]!, meeting, isIdleCounted);
    if (end === 'blocked') return false;
    return end === 'cycle' || this.follow(second[meeting]!, meeting, isIdleCounted) === 'end';
  }

  /** What the swap changes in pairs out of order. */
  countDisorder(): number {
    const { agenda, members, length, from, to } = this;
    const { predecessors, successors } = agenda.compiled;
    let change = 0;
    for (let place = 0; place < length; place += 1) {
      const meeting = members[place]!;
      const hasRelated =
        predecessors.start[meeting] !== predecessors.start[meeting + 1] ||
        successors.start[meeting] !== successors.start[meeting + 1];
      if (!hasRelated) continue;
      const slot = agenda.slotOf[meeting]!;
      change += agenda.disorderOf(meeting, slot === from ? to : from) - agenda.disorderOf(meeting, slot);
      change += this.correctWithin(meeting);
    }
    return change;
  }

  /** A pair of which both swap was counted from either side as if the other stayed. */
  private correctWithin(meeting: number): number {
    const { agenda } = this;
    const { predecessors } = agenda.compiled;
    let change = 0;
    for (let place = predecessors.start[meeting]!; place < predecessors.start[meeting + 1]!; place += 1) {
      const before = predecessors.items[place]!;
      if (!this.has(before)) continue;
      const here = agenda.slotOf[meeting]!;
      const there = agenda.slotOf[before]!;
      // Both in one slot stay together; otherwise they change sides. Each single swap made them meet in one slot.
      const after = here === there || here > there ? 1 : 0;
      const now = here <= there ? 1 : 0;
      const alone = here === this.from ? this.to : this.from;
      const otherAlone = there === this.from ? this.to : this.from;
      const counted = (alone <= there ? 1 : 0) - now + (here <= otherAlone ? 1 : 0) - now;
      change += after - now - counted;
    }
    return change;
  }

  /** What the swap changes in meetings moved against the previous agenda. */
  countMoved(): number {
    const { agenda, members, length, from, to } = this;
    let change = 0;
    for (let place = 0; place < length; place += 1) {
      const meeting = members[place]!;
      const slot = agenda.slotOf[meeting]!;
      const previous = agenda.compiled.previousSlot[meeting]!;
      if (previous === slot) change += 1;
      else if (previous === (slot === from ? to : from)) change -= 1;
    }
    return change;
  }

  has(meeting: number): boolean {
    for (let position = 0; position < this.length; position += 1) if (this.members[position] === meeting) return true;
    return false;
  }

  /** Swaps the slots of the members; `settle` the agenda afterwards. */
  apply(): void {
    const { agenda, members, length, from, to } = this;
    // The first `length` entries remember, by the order of removal, which slot each member comes from.
    for (let position = 0; position < length; position += 1) {
      const meeting = members[position]!;
      members[position] = agenda.slotOf[meeting] === from ? meeting : ~meeting;
      agenda.remove(meeting);
    }
    for (let position = 0; position < length; position += 1) {
      const member = members[position]!;
      if (member < 0) agenda.place(~member, from);
      else agenda.place(member, to);
      members[position] = member < 0 ? ~member : member;
    }
  }

  /** Walks from a participant of the meeting to the end of the path, or round the cycle. */
  private follow(participant: number, meeting: number, isIdleCounted: boolean): 'end' | 'cycle' | 'blocked' {
    const { at, compiled, days, strain } = this.agenda;
    const isAnyStrained = strain.total > 0;
    const { first, second, slotCount } = compiled;
    let here = this.from;
    let there = this.to;
    let current = participant;
    for (;;) {
      if (isAnyStrained) this.strain += strain.around(current, here, there);
      const next = at[current * slotCount + there]!;
      if (next < 0) {
        const change = days.breaksOnMove(current, here, there);
        if (change !== 0) this.countBreaks(current, change);
        if (isIdleCounted) this.idleSlots += days.idleOnMove(current, here, there);
        return 'end';
      }
      if (next === meeting) return 'cycle';
      if (!this.join(next, there)) return 'blocked';
      current = first[next] === current ? second[next]! : first[next]!;
      const swapped = here;
      here = there;
      there = swapped;
    }
  }

  private countBreaks(participant: number, change: number): void {
    const { days } = this.agenda;
    this.breaks += change;
    this.burdenedBreaks += change * days.burden[participant]!;
    this.beyondSpread += days.spread.excessOnChange(days.breaksOf[participant]!, change);
  }

  private join(meeting: number, slot: number): boolean {
    const { isAllowed, slotCount } = this.agenda.compiled;
    const target = slot === this.from ? this.to : this.from;
    if (this.length === this.members.length || isAllowed[meeting * slotCount + target] === 0) return false;
    this.members[this.length] = meeting;
    this.length += 1;
    this.shift += slot === this.from ? 1 : -1;
    return true;
  }
}
