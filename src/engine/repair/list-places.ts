import { interpretersServing } from '../constraints/interpreter-supply.js';
import type { GroupedIndices } from '../model/grouped-indices.js';
import type { Place } from './place.js';
import type { RepairPlan } from './repair-plan.js';

const BREAK = 1_000;

/** Lists where a pending meeting can go as a plan stands, whatever gives way being charged for. */
export class PlaceLister {
  /** The least cost, above all those asked for, of the places passed over since this was last set. */
  leastBeyond = Number.POSITIVE_INFINITY;
  private readonly servingOf = new Map<number, readonly number[] | null>();
  private readonly isAway: Uint8Array;
  private readonly seen: Int32Array;
  private readonly slotCount: number;
  private look = 0;

  constructor(private readonly plan: RepairPlan) {
    const { slotCount, problem, participantCount } = plan.repairCase.compiled;
    this.slotCount = slotCount;
    this.isAway = new Uint8Array(problem.interpreters.length * slotCount);
    for (const [interpreter, { unavailableSlots = [] }] of problem.interpreters.entries()) {
      for (const slot of unavailableSlots) this.isAway[interpreter * slotCount + slot] = 1;
    }
    this.seen = new Int32Array(participantCount + problem.interpreters.length);
  }

  /** Places that disturb at most `mostMore` further people, in no particular order; alternatives included. */
  list(pending: number, mostMore: number): Place[] {
    const { setOf, problem } = this.plan.repairCase;
    const places: Place[] = [];
    this.listFor(pending, true, mostMore, places);
    const set = setOf[pending]!;
    if (set < 0) return places;
    for (const other of problem.alternatives![set]!) {
      if (this.plan.isLeftOver(other)) this.listFor(other, false, mostMore, places);
    }
    return places;
  }

  private listFor(meeting: number, isPending: boolean, mostMore: number, places: Place[]): void {
    const { allowedSlots } = this.plan.repairCase.compiled;
    for (let position = allowedSlots.start[meeting]!; position < allowedSlots.start[meeting + 1]!; position += 1) {
      this.listAt(meeting, allowedSlots.items[position]!, isPending, mostMore, places);
    }
  }

  private listAt(meeting: number, slot: number, isPending: boolean, mostMore: number, places: Place[]): void {
    const { plan } = this;
    const evicted = this.listEvicted(meeting, slot);
    if (evicted === null) return;
    const isOwnSlot = isPending && plan.repairCase.published[meeting]?.slot === slot;
    if (isOwnSlot && plan.mayKeepPlace(meeting)) this.addWith(meeting, slot, evicted, true, mostMore, places);
    this.addWith(meeting, slot, evicted, false, mostMore, places);
  }

  /** Whoever must give way whichever interpreter serves; `null` where somebody of them cannot. */
  private listEvicted(meeting: number, slot: number): readonly number[] | null {
    const { plan } = this;
    const { first, second, slotCount, predecessors, successors } = plan.repairCase.compiled;
    const one = plan.at[first[meeting]! * slotCount + slot]!;
    const other = plan.at[second[meeting]! * slotCount + slot]!;
    const evicted: number[] = [];
    const isSound =
      this.evict(one, evicted) &&
      this.evict(other, evicted) &&
      this.evictUnordered(predecessors, meeting, slot, 1, evicted) &&
      this.evictUnordered(successors, meeting, slot, -1, evicted) &&
      this.evict(this.rivalOf(meeting), evicted);
    return isSound ? evicted : null;
  }

  /** The alternative that takes place as things stand, or -1. */
  private rivalOf(meeting: number): number {
    const { setOf, problem } = this.plan.repairCase;
    const set = setOf[meeting]!;
    if (set < 0) return -1;
    return problem.alternatives![set]!.find((one) => one !== meeting && this.plan.slotOf[one]! >= 0) ?? -1;
  }

  private evict(other: number, evicted: number[]): boolean {
    if (other < 0 || evicted.includes(other)) return true;
    evicted.push(other);
    return this.plan.isEjectable(other);
  }

  /** @param sign 1 for those that must come before the slot, -1 for those that must come after it. */
  private evictUnordered(
    related: GroupedIndices,
    meeting: number,
    slot: number,
    sign: number,
    evicted: number[],
  ): boolean {
    for (let position = related.start[meeting]!; position < related.start[meeting + 1]!; position += 1) {
      const other = related.items[position]!;
      const there = this.plan.slotOf[other]!;
      if (there >= 0 && (slot - there) * sign <= 0 && !this.evict(other, evicted)) return false;
    }
    return true;
  }

  /** Adds the place with each interpreter who could serve. */
  private addWith(
    meeting: number,
    slot: number,
    evicted: readonly number[],
    keepsTable: boolean,
    mostMore: number,
    places: Place[],
  ): void {
    const cost = this.countNew(meeting, evicted, keepsTable);
    if (this.isBeyond(cost, mostMore)) return;
    const serving = this.serving(meeting);
    const strain = this.strainOf(meeting, slot);
    if (serving === null) {
      places.push({ meeting, slot, interpreter: -1, keepsTable, evicted, strippedOfInterpreter: -1, cost, strain });
      return;
    }
    const own = this.plan.repairCase.published[meeting]?.interpreter ?? -1;
    for (const interpreter of serving) {
      const total = this.costWith(interpreter, slot, cost);
      if (total < 0 || this.isBeyond(total, mostMore)) continue;
      const holder = this.plan.serving[interpreter * this.slotCount + slot]!;
      places.push({
        meeting,
        slot,
        interpreter,
        keepsTable,
        evicted,
        strippedOfInterpreter: evicted.includes(holder) ? -1 : holder,
        cost: total,
        strain: interpreter === own ? strain : strain + 1,
      });
    }
  }

  /** The cost with this interpreter, or -1 where it cannot serve in the slot. */
  private costWith(interpreter: number, slot: number, cost: number): number {
    const cell = interpreter * this.slotCount + slot;
    if (this.isAway[cell] === 1) return -1;
    const holder = this.plan.serving[cell]!;
    if (holder >= 0 && !this.plan.isEjectable(holder)) return -1;
    const person = this.plan.repairCase.compiled.participantCount + interpreter;
    return this.plan.people.has(person) || this.seen[person] === this.look ? cost : cost + 1;
  }

  private isBeyond(cost: number, mostMore: number): boolean {
    if (cost <= mostMore) return false;
    this.leastBeyond = Math.min(this.leastBeyond, cost);
    return true;
  }

  /** People to be disturbed, the interpreter of the meeting itself apart; those counted are marked in `seen`. */
  private countNew(meeting: number, evicted: readonly number[], keepsTable: boolean): number {
    const { first, second, participantCount } = this.plan.repairCase.compiled;
    this.look += 1;
    let count = 0;
    if (!keepsTable) count += this.countPerson(first[meeting]!) + this.countPerson(second[meeting]!);
    for (const other of evicted) {
      count += this.countPerson(first[other]!) + this.countPerson(second[other]!);
      const interpreter = this.plan.interpreterOf[other]!;
      if (interpreter >= 0) count += this.countPerson(participantCount + interpreter);
    }
    return count;
  }

  private countPerson(person: number): number {
    if (this.plan.people.has(person) || this.seen[person] === this.look) return 0;
    this.seen[person] = this.look;
    return 1;
  }

  private strainOf(meeting: number, slot: number): number {
    const { first, second } = this.plan.repairCase.compiled;
    const own = this.plan.repairCase.published[meeting]?.slot ?? slot;
    const breaks = this.breaksAround(first[meeting]!, slot) + this.breaksAround(second[meeting]!, slot);
    return BREAK * breaks + 2 * Math.abs(slot - own);
  }

  /** Roughly what a meeting there adds to the breaks of the day: alone 1, beside a meeting 0, between two of them -1. */
  private breaksAround(participant: number, slot: number): number {
    const { slotCount, dayStart, dayEnd } = this.plan.repairCase.compiled;
    const row = participant * slotCount;
    const isBusy = (one: number): boolean =>
      one >= dayStart[slot]! && one < dayEnd[slot]! && this.plan.at[row + one]! >= 0;
    return 1 - Number(isBusy(slot - 1)) - Number(isBusy(slot + 1));
  }

  private serving(meeting: number): readonly number[] | null {
    const known = this.servingOf.get(meeting);
    if (known !== undefined) return known;
    const found = interpretersServing(this.plan.repairCase.compiled.problem, meeting);
    this.servingOf.set(meeting, found);
    return found;
  }
}
