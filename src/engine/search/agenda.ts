import type { CompiledProblem } from '../model/compiled-problem.js';
import type { GroupedIndices } from '../model/grouped-indices.js';
import type { ResourceSupply } from '../model/resource-supply.js';
import { alternativesOf } from '../constraints/alternatives.js';
import { listWishes, listWorth } from '../constraints/fair-share.js';
import { sumWeight } from '../constraints/unplaced-weight.js';
import { DayShapes } from '../score/day-shapes.js';
import { type Tally, weighShortfall } from '../score/score.js';
import { CountedPool } from './counted-pool.js';
import { DutyRoster } from './duty-roster.js';
import { MatchedPool } from './matched-pool.js';
import { PersonalStrain } from './personal-strain.js';
import type { ResourcePool } from './resource-pool.js';

/**
 * An agenda under construction: a slot per meeting, with everything the score needs kept up to date. Participants
 * never clash and slots are always allowed; tables and interpreters may be overbooked and predecessors out of order
 * for a while, which the tally counts.
 */
export class Agenda {
  /** Per meeting its slot, or -1. */
  readonly slotOf: Int32Array;
  /** Per participant and slot (`participant * slotCount + slot`) the meeting there, or -1. */
  readonly at: Int32Array;
  readonly days: DayShapes;
  readonly strain: PersonalStrain;
  readonly roster: DutyRoster;
  readonly tables: ResourcePool;
  readonly interpreters: ResourcePool;
  /** Meetings per participant. */
  readonly meetingsPlaced: Int32Array;
  /** Per slot how many meetings it holds; which they are: {@link meetingIn}. */
  readonly load: Int32Array;
  readonly shortfallWeight: number;
  unplacedWeight = 0;
  unplacedCount: number;
  shortfall = 0;
  disorder = 0;
  /** What the meetings that participants lack would be worth to them beyond their weight. */
  unfairness = 0;
  moved = 0;
  /** Per meeting its set of alternatives, or -1; per set the meeting placed, or -1. */
  private readonly setOf: Int32Array;
  private readonly placedOfSet: Int32Array;
  /** Worth of a participant's next meeting by how many it has; and how many it could have. */
  private readonly worth: Int32Array;
  private readonly wishes: Int32Array;
  private readonly inSlot: Int32Array;
  private readonly width: number;
  /** Where a meeting stands in its slot's list, or among the unplaced. */
  private readonly position: Int32Array;
  private readonly unplacedList: Int32Array;
  private readonly journal: number[] = [];
  private isJournalOpen = false;

  constructor(readonly compiled: CompiledProblem) {
    const { meetingCount, participantCount, slotCount } = compiled;
    this.slotOf = new Int32Array(meetingCount).fill(-1);
    this.at = new Int32Array(participantCount * slotCount).fill(-1);
    this.days = new DayShapes(compiled, this.at);
    this.strain = new PersonalStrain(compiled, this.at);
    this.roster = new DutyRoster(compiled);
    this.tables = createPool(compiled.tables, slotCount, false);
    this.interpreters = createPool(compiled.interpreters, slotCount, this.roster.limited.length > 0);
    this.roster.sendToRest(this.interpreters);
    this.setOf = alternativesOf(compiled.problem);
    this.placedOfSet = new Int32Array(compiled.problem.alternatives?.length ?? 0).fill(-1);
    this.meetingsPlaced = new Int32Array(participantCount);
    this.load = new Int32Array(slotCount);
    this.width = Math.max(1, participantCount >> 1);
    this.inSlot = new Int32Array(slotCount * this.width);
    this.position = Int32Array.from({ length: meetingCount }, (_, meeting) => meeting);
    this.unplacedList = Int32Array.from({ length: meetingCount }, (_, meeting) => meeting);
    this.unplacedCount = meetingCount;
    this.shortfallWeight = weighShortfall(compiled.weight);
    this.unplacedWeight = sumWeight(compiled.problem);
    this.worth = listWorth(compiled.problem, this.shortfallWeight);
    this.wishes = Int32Array.from(listWishes(compiled.problem));
    for (const wishes of this.wishes)
      for (let count = 0; count < wishes; count += 1) this.unfairness += this.worth[count]!;
    for (const minimum of compiled.minimum) this.shortfall += minimum;
    for (const slot of compiled.previousSlot) if (slot >= 0) this.moved += 1;
  }

  /** The meeting at this position (below `load[slot]`) of the slot's list, whose order means nothing. */
  meetingIn(slot: number, position: number): number {
    return this.inSlot[slot * this.width + position]!;
  }

  /** The unplaced meeting at this position below `unplacedCount`. */
  unplacedAt(position: number): number {
    return this.unplacedList[position]!;
  }

  /** Whether slot rules, both participants and their maxima admit the unplaced meeting to the slot. */
  isAdmissible(meeting: number, slot: number): boolean {
    const { first, second, isAllowed, slotCount, maximum } = this.compiled;
    const one = first[meeting]!;
    const other = second[meeting]!;
    return (
      isAllowed[meeting * slotCount + slot] === 1 &&
      this.rivalOf(meeting) < 0 &&
      this.at[one * slotCount + slot]! < 0 &&
      this.at[other * slotCount + slot]! < 0 &&
      this.meetingsPlaced[one]! < maximum[one]! &&
      this.meetingsPlaced[other]! < maximum[other]!
    );
  }

  /** The placed alternative that keeps the unplaced meeting out, or -1. */
  rivalOf(meeting: number): number {
    const set = this.setOf[meeting]!;
    return set < 0 ? -1 : this.placedOfSet[set]!;
  }

  /** Places an unplaced meeting in a slot that is admissible to it. */
  place(meeting: number, slot: number): void {
    const { first, second, weight, previousSlot } = this.compiled;
    this.record(meeting, -1);
    this.disorder += this.disorderOf(meeting, slot);
    this.dropFromUnplaced(meeting);
    this.slotOf[meeting] = slot;
    if (this.setOf[meeting]! >= 0) this.placedOfSet[this.setOf[meeting]!] = meeting;
    this.enter(first[meeting]!, meeting, slot);
    this.enter(second[meeting]!, meeting, slot);
    const load = this.load[slot]!;
    this.inSlot[slot * this.width + load] = meeting;
    this.position[meeting] = load;
    this.load[slot] = load + 1;
    this.unplacedWeight -= weight[meeting]!;
    if (previousSlot[meeting] === slot) this.moved -= 1;
    this.tables.add(meeting, slot);
    this.interpreters.add(meeting, slot);
  }

  /** Takes a placed meeting out of the agenda. */
  remove(meeting: number): void {
    const { first, second, weight, previousSlot } = this.compiled;
    const slot = this.slotOf[meeting]!;
    this.record(meeting, slot);
    this.slotOf[meeting] = -1;
    if (this.setOf[meeting]! >= 0) this.placedOfSet[this.setOf[meeting]!] = -1;
    this.leave(first[meeting]!, slot);
    this.leave(second[meeting]!, slot);
    const last = this.load[slot]! - 1;
    const moved = this.inSlot[slot * this.width + last]!;
    this.inSlot[slot * this.width + this.position[meeting]!] = moved;
    this.position[moved] = this.position[meeting]!;
    this.load[slot] = last;
    this.unplacedList[this.unplacedCount] = meeting;
    this.position[meeting] = this.unplacedCount;
    this.unplacedCount += 1;
    this.unplacedWeight += weight[meeting]!;
    if (previousSlot[meeting] === slot) this.moved += 1;
    this.disorder -= this.disorderOf(meeting, slot);
    this.tables.remove(meeting, slot);
    this.interpreters.remove(meeting, slot);
  }

  /** An interpreter rests in the slot, or no longer does; `settle` afterwards. */
  toggleRest(interpreter: number, slot: number): void {
    this.record(~interpreter, slot);
    this.roster.toggle(interpreter, slot);
    this.interpreters.toggle(interpreter, slot);
  }

  /** Call after a group of changes, before anything about tables or interpreters is read. */
  settle(): void {
    this.tables.settle();
    this.interpreters.settle();
  }

  /** Starts a group of changes that `rollBack` can undo. */
  openJournal(): void {
    this.journal.length = 0;
    this.isJournalOpen = true;
  }

  /** Keeps the changes since `openJournal`. */
  closeJournal(): void {
    this.isJournalOpen = false;
  }

  /** Undoes the changes since `openJournal`. */
  rollBack(): void {
    this.isJournalOpen = false;
    for (let position = this.journal.length - 2; position >= 0; position -= 2) {
      const meeting = this.journal[position]!;
      const slot = this.journal[position + 1]!;
      if (meeting < 0) this.toggleRest(~meeting, slot);
      else if (slot < 0) this.remove(meeting);
      else this.place(meeting, slot);
    }
    this.settle();
  }

  /** Makes the agenda that of the slots given (per meeting, -1 for unplaced), which must be free of clashes. */
  restore(slots: Int32Array, rests?: Uint8Array): void {
    if (rests !== undefined) this.restoreRests(rests);
    for (const [meeting, slot] of this.slotOf.entries()) if (slot >= 0 && slots[meeting] !== slot) this.remove(meeting);
    for (const [meeting, slot] of slots.entries())
      if (slot >= 0 && this.slotOf[meeting]! < 0) this.place(meeting, slot);
    this.settle();
  }

  private restoreRests(rests: Uint8Array): void {
    const { slotCount } = this.compiled;
    for (const interpreter of this.roster.limited) {
      for (let slot = 0; slot < slotCount; slot += 1) {
        const shouldRest = rests[interpreter * slotCount + slot] === 1;
        if (shouldRest !== this.roster.isResting(interpreter, slot)) this.toggleRest(interpreter, slot);
      }
    }
  }

  /** Tables and interpreters lacking, predecessors out of order, breaks beyond the spread: 0 where every hard rule is kept. */
  get relaxed(): number {
    const { tables, interpreters, days, strain } = this;
    return tables.excess + interpreters.excess + this.disorder + days.spread.excess + strain.total;
  }

  get tally(): Tally {
    return {
      clashes: 0,
      unserved: this.tables.excess + this.interpreters.excess,
      beyondSpread: this.days.spread.excess,
      strain: this.strain.total,
      disorder: this.disorder,
      unplacedWeight: this.unplacedWeight,
      shortfall: this.shortfall,
      unfairness: this.unfairness,
      breaks: this.days.breaks,
      idleSlots: this.days.idleSlots,
      moved: this.moved,
    };
  }

  /** Predecessors and successors with which the meeting would be out of order in this slot. */
  disorderOf(meeting: number, slot: number): number {
    return (
      this.countOutOfOrder(this.compiled.predecessors, meeting, slot, 1) +
      this.countOutOfOrder(this.compiled.successors, meeting, slot, -1)
    );
  }

  private countOutOfOrder(related: GroupedIndices, meeting: number, slot: number, sign: number): number {
    const end = related.start[meeting + 1]!;
    let count = 0;
    for (let position = related.start[meeting]!; position < end; position += 1) {
      const other = this.slotOf[related.items[position]!]!;
      if (other >= 0 && (slot - other) * sign <= 0) count += 1;
    }
    return count;
  }

  private enter(participant: number, meeting: number, slot: number): void {
    this.days.occupy(participant, slot);
    this.at[participant * this.compiled.slotCount + slot] = meeting;
    this.strain.update(participant, slot);
    const placed = this.meetingsPlaced[participant]! + 1;
    if (placed <= this.wishes[participant]!) this.unfairness -= this.worth[placed - 1]!;
    this.meetingsPlaced[participant] = placed;
    if (placed <= this.compiled.minimum[participant]!) this.shortfall -= 1;
  }

  private leave(participant: number, slot: number): void {
    this.at[participant * this.compiled.slotCount + slot] = -1;
    this.days.vacate(participant, slot);
    this.strain.update(participant, slot);
    const placed = this.meetingsPlaced[participant]! - 1;
    this.meetingsPlaced[participant] = placed;
    if (placed < this.compiled.minimum[participant]!) this.shortfall += 1;
    if (placed < this.wishes[participant]!) this.unfairness += this.worth[placed]!;
  }

  private dropFromUnplaced(meeting: number): void {
    this.unplacedCount -= 1;
    const last = this.unplacedList[this.unplacedCount]!;
    this.unplacedList[this.position[meeting]!] = last;
    this.position[last] = this.position[meeting]!;
  }

  private record(meeting: number, slot: number): void {
    if (this.isJournalOpen) this.journal.push(meeting, slot);
  }
}

function createPool(supply: ResourceSupply, slotCount: number, isChanging: boolean): ResourcePool {
  return supply.classCount <= 1 && !isChanging
    ? new CountedPool(supply, slotCount)
    : new MatchedPool(supply, slotCount);
}
