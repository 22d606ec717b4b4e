import { venueOf } from '../constraints/transfers.js';
import { breaksOfDay } from '../constraints/busy-days.js';
import type { RepairPlan } from './repair-plan.js';

/** At least one of these meetings cannot stay as published: in whole, or with its interpreter. */
export interface Conflict {
  readonly members: readonly number[];
  readonly why: 'whole' | 'interpreter';
}

/** Finds rules that a plan breaks over more than one meeting, among the people who are disturbed. */
export class ConflictFinder {
  private readonly venueOf: Int32Array;
  /** People whose published day was against a rule already. */
  private readonly suspects: readonly number[];

  constructor(private readonly plan: RepairPlan) {
    const { problem, participantCount } = plan.repairCase.compiled;
    this.venueOf =
      problem.travelMinutes === undefined
        ? new Int32Array(0)
        : Int32Array.from(problem.meetings, (_, meeting) => venueOf(problem, meeting));
    const people = Array.from({ length: participantCount + problem.interpreters.length }, (_, person) => person);
    this.suspects = people.filter((person) => this.findFor(person) !== null);
  }

  /** A broken rule, or `null`. Where nobody among the members is ejectable the plan leads nowhere. */
  find(): Conflict | null {
    const { plan } = this;
    for (const meeting of plan.listDecided()) {
      const slot = plan.slotOf[meeting]!;
      if (plan.seats.tableOf[meeting]! >= 0 || plan.seats.seat(meeting, slot)) continue;
      return { members: plan.seats.inTheWay(slot), why: 'whole' };
    }
    for (const suspect of this.suspects) {
      const conflict = this.findFor(suspect);
      if (conflict !== null) return conflict;
    }
    for (let position = 0; position < plan.people.count; position += 1) {
      const conflict = this.findFor(plan.people.list[position]!);
      if (conflict !== null) return conflict;
    }
    return null;
  }

  /** Breaks that differ too much between people; to be asked once nothing is pending. */
  findUneven(): Conflict | null {
    const { compiled } = this.plan.repairCase;
    const { breakSpread } = compiled.problem;
    if (breakSpread === undefined) return null;
    const breaks = Array.from({ length: compiled.participantCount }, (_, participant) => this.breaksOf(participant));
    const fewest = breaks.indexOf(Math.min(...breaks));
    const most = breaks.indexOf(Math.max(...breaks));
    if (breaks[most]! - breaks[fewest]! <= breakSpread) return null;
    return { members: [...this.meetingsOf(most), ...this.meetingsOf(fewest)], why: 'whole' };
  }

  /** Breaks of the participant over all days, as the plan stands. */
  breaksOf(participant: number): number {
    const { slotCount, dayCount, dayOf } = this.plan.repairCase.compiled;
    const days: number[][] = Array.from({ length: dayCount }, () => []);
    for (let slot = 0; slot < slotCount; slot += 1) {
      if (this.plan.at[participant * slotCount + slot]! >= 0) days[dayOf[slot]!]!.push(slot);
    }
    return days.reduce((sum, day) => sum + breaksOfDay(day), 0);
  }

  private findFor(person: number): Conflict | null {
    const { participantCount } = this.plan.repairCase.compiled;
    const conflict = person < participantCount ? this.findAt(person) : this.findServing(person - participantCount);
    // What is frozen whole has happened, or will, whatever the rules say.
    return conflict?.members.every((meeting) => this.plan.repairCase.isFrozen[meeting] === 1) === true
      ? null
      : conflict;
  }

  private findAt(participant: number): Conflict | null {
    const { compiled } = this.plan.repairCase;
    if (this.plan.meetingsPlaced[participant]! > compiled.maximum[participant]!) {
      return { members: this.meetingsOf(participant), why: 'whole' };
    }
    const { slotCount, problem } = compiled;
    const { maximumConsecutive = slotCount } = problem.participants[participant]!;
    const row = this.findRow(this.plan.at, participant, maximumConsecutive) ?? this.findMissedTransfer(participant);
    return row === null ? null : { members: row, why: 'whole' };
  }

  private findServing(interpreter: number): Conflict | null {
    const { slotCount, problem } = this.plan.repairCase.compiled;
    const { maximumConsecutive = slotCount, maximumPerDay = slotCount } = problem.interpreters[interpreter]!;
    const members =
      this.findRow(this.plan.serving, interpreter, maximumConsecutive) ?? this.findFullDay(interpreter, maximumPerDay);
    return members === null ? null : { members, why: 'interpreter' };
  }

  /** The meetings of a row that is one too long, or `null`. */
  private findRow(cells: Int32Array, person: number, longest: number): number[] | null {
    const { slotCount, problem } = this.plan.repairCase.compiled;
    if (longest >= slotCount) return null;
    let row: number[] = [];
    for (let slot = 0; slot < slotCount; slot += 1) {
      if (slot > 0 && problem.slots[slot]!.session !== problem.slots[slot - 1]!.session) row = [];
      const meeting = cells[person * slotCount + slot]!;
      if (meeting < 0) {
        row = [];
        continue;
      }
      row.push(meeting);
      if (row.length > longest) return row;
    }
    return null;
  }

  private findFullDay(interpreter: number, most: number): number[] | null {
    const { slotCount, dayOf } = this.plan.repairCase.compiled;
    if (most >= slotCount) return null;
    let served: number[] = [];
    for (let slot = 0; slot < slotCount; slot += 1) {
      if (slot > 0 && dayOf[slot] !== dayOf[slot - 1]) served = [];
      const meeting = this.plan.serving[interpreter * slotCount + slot]!;
      if (meeting >= 0) served.push(meeting);
      if (served.length > most) return served;
    }
    return null;
  }

  private findMissedTransfer(participant: number): number[] | null {
    const { slotCount, dayOf, problem } = this.plan.repairCase.compiled;
    const { travelMinutes, slots } = problem;
    if (travelMinutes === undefined) return null;
    let before = -1;
    for (let slot = 0; slot < slotCount; slot += 1) {
      const meeting = this.plan.at[participant * slotCount + slot]!;
      if (meeting < 0) continue;
      if (before >= 0 && dayOf[before] === dayOf[slot]) {
        const other = this.plan.at[participant * slotCount + before]!;
        const minutes = slots[slot]!.startMinute - slots[before]!.endMinute;
        if (minutes < travelMinutes[this.venueOf[other]!]![this.venueOf[meeting]!]!) return [other, meeting];
      }
      before = slot;
    }
    return null;
  }

  private meetingsOf(participant: number): number[] {
    const { meetingsOf } = this.plan.repairCase.compiled;
    const meetings = meetingsOf.items.subarray(meetingsOf.start[participant], meetingsOf.start[participant + 1]);
    return [...meetings].filter((meeting) => this.plan.slotOf[meeting]! >= 0);
  }
}
