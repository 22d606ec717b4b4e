import { venueOf } from '../constraints/transfers.js';
import type { CompiledProblem } from '../model/compiled-problem.js';

/**
 * What the agenda asks of single people beyond what they may be asked: too many meetings in a row, or a meeting too
 * far from the one before. Counted per participant and day, and only for those to whom it can happen.
 */
export class PersonalStrain {
  total = 0;
  private readonly strainOf: Int32Array;
  /** 1 for participants with such a rule; nobody else costs anything. */
  private readonly isLimited: Uint8Array;
  private readonly longestRow: Int32Array;
  private readonly venueOf: Int32Array;
  private readonly dayStarts: Int32Array;

  /** @param at per participant and slot the meeting there, or -1; kept by the agenda. */
  constructor(
    private readonly compiled: CompiledProblem,
    private readonly at: Int32Array,
  ) {
    const { problem, participantCount, dayCount, dayOf, slotCount } = compiled;
    this.strainOf = new Int32Array(participantCount * dayCount);
    this.longestRow = Int32Array.from(
      problem.participants,
      ({ maximumConsecutive }) => maximumConsecutive ?? slotCount,
    );
    this.venueOf = Int32Array.from(problem.meetings, (_, meeting) => venueOf(problem, meeting));
    this.isLimited = Uint8Array.from(this.longestRow, (row, participant) =>
      row < slotCount || (problem.travelMinutes !== undefined && this.travels(participant)) ? 1 : 0,
    );
    this.dayStarts = Int32Array.from({ length: dayCount }, (_, day) => dayOf.indexOf(day));
  }

  /** Call after a meeting came to or left a slot of the participant. */
  update(participant: number, slot: number): void {
    if (this.isLimited[participant] === 0) return;
    const day = this.compiled.dayOf[slot]!;
    const cell = participant * this.compiled.dayCount + day;
    const strain = this.count(participant, day);
    this.total += strain - this.strainOf[cell]!;
    this.strainOf[cell] = strain;
  }

  /** The strain of the participant on the days of both slots: the most that changing these two could relieve. */
  around(participant: number, slot: number, other: number): number {
    if (this.isLimited[participant] === 0) return 0;
    const { dayOf, dayCount } = this.compiled;
    const row = participant * dayCount;
    const here = this.strainOf[row + dayOf[slot]!]!;
    return dayOf[slot] === dayOf[other] ? here : here + this.strainOf[row + dayOf[other]!]!;
  }

  /** Whether the participant could take the meeting in a free slot without more strain. */
  bears(participant: number, meeting: number, slot: number): boolean {
    if (this.isLimited[participant] === 0) return true;
    const { slotCount, dayCount, dayOf } = this.compiled;
    const day = dayOf[slot]!;
    this.at[participant * slotCount + slot] = meeting;
    const strain = this.count(participant, day);
    this.at[participant * slotCount + slot] = -1;
    return strain <= this.strainOf[participant * dayCount + day]!;
  }

  private count(participant: number, day: number): number {
    const { slotCount, problem, dayEnd } = this.compiled;
    const { slots } = problem;
    const start = this.dayStarts[day]!;
    const longest = this.longestRow[participant]!;
    let strain = 0;
    let row = 0;
    let before = -1;
    for (let slot = start; slot < dayEnd[start]!; slot += 1) {
      if (slot > start && slots[slot]!.session !== slots[slot - 1]!.session) row = 0;
      if (this.at[participant * slotCount + slot]! < 0) {
        row = 0;
        continue;
      }
      row += 1;
      if (row > longest) strain += 1;
      if (before >= 0 && !this.canReach(participant, before, slot)) strain += 1;
      before = slot;
    }
    return strain;
  }

  private canReach(participant: number, before: number, slot: number): boolean {
    const { slotCount, problem } = this.compiled;
    const { travelMinutes, slots } = problem;
    if (travelMinutes === undefined) return true;
    const from = this.venueOf[this.at[participant * slotCount + before]!]!;
    const to = this.venueOf[this.at[participant * slotCount + slot]!]!;
    return slots[slot]!.startMinute - slots[before]!.endMinute >= travelMinutes[from]![to]!;
  }

  /** Whether the participant's meetings are at more than one venue. */
  private travels(participant: number): boolean {
    const { start, items } = this.compiled.meetingsOf;
    const meetings = items.subarray(start[participant], start[participant + 1]);
    return meetings.some((meeting) => this.venueOf[meeting] !== this.venueOf[meetings[0]!]);
  }
}
