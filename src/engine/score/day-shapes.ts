import type { CompiledProblem } from '../model/compiled-problem.js';
import { BreakSpread } from './break-spread.js';

/**
 * Breaks and idle slots of every participant's days, kept while meetings come and go. A day's busy slots form runs;
 * its breaks are the runs minus one, so that only the two neighbouring slots decide what one more or less changes.
 */
export class DayShapes {
  breaks = 0;
  idleSlots = 0;
  /** Per participant its breaks over all days. */
  readonly breaksOf: Int32Array;
  /** Participants with a break, `brokenCount` of them, in no particular order. */
  readonly broken: Int32Array;
  brokenCount = 0;
  /**
   * Per participant what the search pays for one of its breaks: 1, and more the longer it has had breaks. It lifts the
   * search out of agendas in which the same few people wait (guided local search, Voudouris and Tsang 1999).
   */
  readonly burden: Float64Array;
  /** Breaks, each times its participant's burden. */
  burdenedBreaks = 0;
  /** How many participants have so many breaks. */
  readonly spread: BreakSpread;
  private readonly positionInBroken: Int32Array;
  /** Per participant and slot the meeting that is there, or -1. */
  private readonly at: Int32Array;
  private readonly runs: Int32Array;

  /** @param at per participant and slot the meeting there, or -1; kept by the agenda. */
  constructor(
    private readonly compiled: CompiledProblem,
    at: Int32Array,
  ) {
    this.at = at;
    this.breaksOf = new Int32Array(compiled.participantCount);
    this.burden = new Float64Array(compiled.participantCount).fill(1);
    this.spread = new BreakSpread(compiled);
    this.broken = new Int32Array(compiled.participantCount);
    this.positionInBroken = new Int32Array(compiled.participantCount).fill(-1);
    this.runs = new Int32Array(compiled.participantCount * compiled.dayCount);
  }

  /** Call while the participant's slot is still free: it is about to be taken. */
  occupy(participant: number, slot: number): void {
    const { day, joined, idle } = this.surroundings(participant, slot);
    this.change(participant, day, 1 - joined);
    this.idleSlots += idle;
  }

  /** Call once the participant's slot is free again. */
  vacate(participant: number, slot: number): void {
    const { day, joined, idle } = this.surroundings(participant, slot);
    this.change(participant, day, joined - 1);
    this.idleSlots -= idle;
  }

  /** Makes the breaks of whoever has some dearer, and lets older grudges fade. */
  shiftBurdens(): void {
    const { burden, breaksOf } = this;
    for (let place = 0; place < this.brokenCount; place += 1) burden[this.broken[place]!]! += BURDEN.growth;
    this.burdenedBreaks = 0;
    for (let participant = 0; participant < burden.length; participant += 1) {
      burden[participant] = 1 + (burden[participant]! - 1) * BURDEN.kept;
      this.burdenedBreaks += burden[participant]! * breaksOf[participant]!;
    }
  }

  /** Forgets all burdens. */
  levelBurdens(): void {
    this.burden.fill(1);
    this.burdenedBreaks = this.breaks;
  }

  /** What taking this free slot would add to the breaks of its day, not counting a first run as a break. */
  breaksAdded(participant: number, slot: number): number {
    const { dayOf, dayCount } = this.compiled;
    const runs = this.runs[participant * dayCount + dayOf[slot]!]!;
    return breaksOfRuns(runs + 1 - this.joinedAt(participant, slot)) - breaksOfRuns(runs);
  }

  /** Breaks of the day if its meeting in this slot were left out. */
  breaksWithout(participant: number, slot: number): number {
    const { dayOf, dayCount } = this.compiled;
    return breaksOfRuns(this.runs[participant * dayCount + dayOf[slot]!]! - 1 + this.joinedAt(participant, slot));
  }

  /** What the participant's day gains or loses in breaks if its meeting at `from` went to the free slot `to`. */
  breaksOnMove(participant: number, from: number, to: number): number {
    const { dayOf, dayCount, slotCount } = this.compiled;
    const cell = participant * slotCount + from;
    const meeting = this.at[cell]!;
    const row = participant * dayCount;
    const dayFrom = row + dayOf[from]!;
    const dayTo = row + dayOf[to]!;
    this.at[cell] = -1;
    const leave = this.joinedAt(participant, from) - 1;
    const enter = 1 - this.joinedAt(participant, to);
    this.at[cell] = meeting;
    const runsFrom = this.runs[dayFrom]!;
    if (dayFrom === dayTo) return breaksOfRuns(runsFrom + leave + enter) - breaksOfRuns(runsFrom);
    const runsTo = this.runs[dayTo]!;
    return (
      breaksOfRuns(runsFrom + leave) - breaksOfRuns(runsFrom) + breaksOfRuns(runsTo + enter) - breaksOfRuns(runsTo)
    );
  }

  /** The same for idle slots. */
  idleOnMove(participant: number, from: number, to: number): number {
    const cell = participant * this.compiled.slotCount + from;
    const meeting = this.at[cell]!;
    this.at[cell] = -1;
    const change = this.surroundings(participant, to).idle - this.surroundings(participant, from).idle;
    this.at[cell] = meeting;
    return change;
  }

  private change(participant: number, day: number, runs: number): void {
    const cell = participant * this.compiled.dayCount + day;
    const before = this.runs[cell]!;
    const change = breaksOfRuns(before + runs) - breaksOfRuns(before);
    this.runs[cell] = before + runs;
    if (change === 0) return;
    this.spread.change(this.breaksOf[participant]!, change);
    this.breaksOf[participant]! += change;
    this.breaks += change;
    this.burdenedBreaks += change * this.burden[participant]!;
    const isListed = this.positionInBroken[participant]! >= 0;
    if (isListed !== this.breaksOf[participant]! > 0) this.toggleBroken(participant, isListed);
  }

  private toggleBroken(participant: number, isListed: boolean): void {
    if (!isListed) {
      this.broken[this.brokenCount] = participant;
      this.positionInBroken[participant] = this.brokenCount;
      this.brokenCount += 1;
      return;
    }
    this.brokenCount -= 1;
    const last = this.broken[this.brokenCount]!;
    const position = this.positionInBroken[participant]!;
    this.broken[position] = last;
    this.positionInBroken[last] = position;
    this.positionInBroken[participant] = -1;
  }

  /** How many of the two neighbouring slots of the day are busy. */
  private joinedAt(participant: number, slot: number): number {
    const { dayStart, dayEnd, slotCount } = this.compiled;
    const cell = participant * slotCount + slot;
    const before = slot > dayStart[slot]! && this.at[cell - 1]! >= 0 ? 1 : 0;
    return slot + 1 < dayEnd[slot]! && this.at[cell + 1]! >= 0 ? before + 1 : before;
  }

  /** Busy neighbours of a free slot, and what taking it would add to the idle slots of the day. */
  private surroundings(participant: number, slot: number): { day: number; joined: number; idle: number } {
    const { dayStart, dayEnd, dayOf, slotCount } = this.compiled;
    const row = participant * slotCount;
    const start = dayStart[slot]!;
    const end = dayEnd[slot]!;
    let before = slot - 1;
    while (before >= start && this.at[row + before]! < 0) before -= 1;
    let after = slot + 1;
    while (after < end && this.at[row + after]! < 0) after += 1;
    if (before < start) before = -1;
    if (after >= end) after = -1;
    return { day: dayOf[slot]!, joined: this.joinedAt(participant, slot), idle: idleAdded(slot, before, after) };
  }
}

/** Measured on the public instances of three families; a wide range around these values does as well. */
export const BURDEN = { growth: 0.02, kept: 0.995 };

const breaksOfRuns = (runs: number): number => (runs > 1 ? runs - 1 : 0);

/** @param before @param after the nearest busy slots of the day, or -1. */
function idleAdded(slot: number, before: number, after: number): number {
  if (before < 0) return after < 0 ? 0 : after - slot - 1;
  return after < 0 ? slot - before - 1 : -1;
}
