import { breaksOfDay, listBusyDaysOf } from '../constraints/busy-days.js';
import type { Placement } from '../model/problem.js';
import { ConflictFinder } from './find-conflict.js';
import { PlaceLister } from './list-places.js';
import type { Place } from './place.js';
import type { RepairCase } from './repair-case.js';
import { RepairPlan } from './repair-plan.js';

/** What a repair may cost, and how long to look for one. */
export interface SearchLimits {
  readonly mostPeople: number;
  /** Weight that may be left out. */
  readonly mostDropped: number;
  /** So little is good enough; a repair that leaves out more is bettered as long as there is one. */
  readonly leastDropped: number;
  /** Partial repairs to look at. */
  readonly nodes: number;
}

export interface SearchResult {
  readonly found: FoundRepair | null;
  /** Whether everything within the limits was looked at, so far as it could be better than what was found. */
  readonly isExhausted: boolean;
  /** The fewest people that a branch beyond `mostPeople` would have disturbed: nothing lies between. */
  readonly nextPeople: number;
}

export interface FoundRepair {
  readonly placements: readonly (Placement | null)[];
  readonly people: number;
  readonly droppedWeight: number;
  readonly strain: number;
}

/** Once a repair is found, further ones of equal worth are looked at for a better day, but only so many nodes long. */
const POLISH_NODES = 60;

/** Nodes between two looks at the stop flag. */
const NODES_PER_LOOK = 64;

/** What meetings moved and breaks cost when repairs of equal worth are compared. */
const STRAIN = { break: 1_000, moved: 1_000, elsewhere: 1 };

/**
 * Looks for repairs depth first. Whatever lost its place is given one or left out; whoever stands in the way, or breaks a
 * rule with it, loses its own in turn (ejection chains; minimal perturbation after Barták, Müller and Rudová 2004). Of a
 * rule broken by several meetings one must give way, so that trying each in turn, those before held in place, overlooks
 * no repair: a search that ends has seen all within its limits (where ways between venues obey the triangle inequality). The people disturbed never become fewer on the way
 * down, which is the bound (iterative deepening, Korf 1985, is the caller's).
 */
export class ExactSearch {
  nodes = 0;
  isStopped = false;
  private readonly plan: RepairPlan;
  private readonly places: PlaceLister;
  private readonly conflicts: ConflictFinder;
  private readonly breaksBefore: readonly number[];
  private limits: SearchLimits = { mostPeople: 0, mostDropped: 0, leastDropped: 0, nodes: 0 };
  private lastNode = 0;
  private found: FoundRepair | null = null;
  private isCut = false;
  private nextPeople = Number.POSITIVE_INFINITY;

  constructor(
    private readonly repairCase: RepairCase,
    private readonly isAskedToStop: () => boolean,
  ) {
    this.plan = new RepairPlan(repairCase);
    this.places = new PlaceLister(this.plan);
    this.conflicts = new ConflictFinder(this.plan);
    this.breaksBefore = listBreaksBefore(repairCase);
  }

  /** People disturbed by the disruption itself, whatever is done about it. */
  get inevitablyDisturbed(): number {
    return this.plan.people.count;
  }

  run(limits: SearchLimits): SearchResult {
    this.limits = limits;
    this.lastNode = this.nodes + limits.nodes;
    this.found = null;
    this.isCut = false;
    this.nextPeople = Number.POSITIVE_INFINITY;
    this.explore();
    return { found: this.found, isExhausted: !this.isCut, nextPeople: this.nextPeople };
  }

  /** @returns whether the search is over. */
  private explore(): boolean {
    this.nodes += 1;
    if (this.isOver()) return true;
    const { plan } = this;
    if (this.isBeyond(plan.people.count) || plan.droppedWeight > this.mostDropped) return false;
    const mark = plan.trail.mark;
    const isDone = this.resolve();
    plan.trail.undo(mark);
    return isDone;
  }

  private resolve(): boolean {
    const conflict = this.conflicts.find();
    if (conflict !== null) return this.branchOnMembers(conflict.members, conflict.why);
    const choice = this.chooseMeeting();
    if (choice !== null) return this.branchOnPlaces(choice.meeting, choice.places);
    const uneven = this.conflicts.findUneven();
    if (uneven !== null) return this.branchOnMembers(uneven.members, uneven.why);
    this.record();
    return false;
  }

  private branchOnMembers(members: readonly number[], why: 'whole' | 'interpreter'): boolean {
    const { plan } = this;
    for (const member of members) {
      if (!plan.isEjectable(member)) continue;
      const mark = plan.trail.mark;
      plan.eject(member, why);
      const isDone = this.explore();
      plan.trail.undo(mark);
      if (isDone) return true;
      plan.hold(member);
    }
    return false;
  }

  private branchOnPlaces(meeting: number, places: Place[]): boolean {
    const { plan } = this;
    places.sort((one, other) => one.cost - other.cost || one.strain - other.strain || one.slot - other.slot);
    for (const place of places) {
      const mark = plan.trail.mark;
      const isDone = plan.settle(meeting, place) && this.explore();
      plan.trail.undo(mark);
      if (isDone) return true;
    }
    if (!plan.isDroppable(meeting)) return false;
    const mark = plan.trail.mark;
    plan.drop(meeting);
    const isDone = this.explore();
    plan.trail.undo(mark);
    return isDone;
  }

  /** The pending meeting with the fewest places left, or one with at most one; `null` where nothing is pending. */
  private chooseMeeting(): { meeting: number; places: Place[] } | null {
    const { plan, places, limits } = this;
    let choice: { meeting: number; places: Place[] } | null = null;
    let leastBeyond = 0;
    for (const meeting of plan.listPending()) {
      places.leastBeyond = Number.POSITIVE_INFINITY;
      const found = places.list(meeting, limits.mostPeople - plan.people.count);
      if (choice !== null && found.length >= choice.places.length) continue;
      choice = { meeting, places: found };
      leastBeyond = places.leastBeyond;
      if (found.length <= 1) break;
    }
    if (choice !== null) this.isBeyond(plan.people.count + leastBeyond);
    return choice;
  }

  /** Whether so many people are too many; remembers how many would have been enough. */
  private isBeyond(people: number): boolean {
    if (people <= this.limits.mostPeople) return false;
    this.nextPeople = Math.min(this.nextPeople, people);
    return true;
  }

  private get isGoodEnough(): boolean {
    return this.found !== null && this.found.droppedWeight <= this.limits.leastDropped;
  }

  private get mostDropped(): number {
    if (this.found === null) return this.limits.mostDropped;
    return this.isGoodEnough ? this.found.droppedWeight : this.found.droppedWeight - 1;
  }

  private isOver(): boolean {
    if (this.nodes % NODES_PER_LOOK === 0 && this.isAskedToStop()) this.isStopped = true;
    if (!this.isStopped && this.nodes <= this.lastNode) return false;
    if (!this.isGoodEnough) this.isCut = true;
    return true;
  }

  private record(): void {
    const { plan } = this;
    const strain = this.measureStrain();
    const droppedWeight = plan.droppedWeight;
    if (this.found?.droppedWeight === droppedWeight && strain >= this.found.strain) return;
    const wasGoodEnough = this.isGoodEnough;
    const { slotOf, interpreterOf, seats } = plan;
    const placements = Array.from(slotOf, (slot, meeting): Placement | null => {
      if (slot < 0) return null;
      const interpreter = interpreterOf[meeting]!;
      return { slot, table: seats.tableOf[meeting]!, interpreter: interpreter < 0 ? null : interpreter };
    });
    this.found = { placements, people: plan.people.count, droppedWeight, strain };
    if (this.isGoodEnough && !wasGoodEnough) this.lastNode = Math.min(this.lastNode, this.nodes + POLISH_NODES);
  }

  private measureStrain(): number {
    const { plan, conflicts, repairCase } = this;
    let strain = 0;
    for (let position = 0; position < plan.people.count; position += 1) {
      const person = plan.people.list[position]!;
      if (person < repairCase.compiled.participantCount) {
        strain += STRAIN.break * (conflicts.breaksOf(person) - this.breaksBefore[person]!);
      }
    }
    for (const meeting of plan.listDecided()) {
      const before = repairCase.published[meeting];
      if (before?.slot !== plan.slotOf[meeting]) strain += STRAIN.moved;
      else if (before?.table !== plan.seats.tableOf[meeting]) strain += STRAIN.elsewhere;
    }
    return strain;
  }
}

/** Per participant its breaks in the published agenda. */
function listBreaksBefore({ problem, published }: RepairCase): number[] {
  const slotOf = published.map((placement) => placement?.slot ?? -1);
  return listBusyDaysOf(problem, slotOf).map((days) => days.reduce((sum, day) => sum + breaksOfDay(day), 0));
}
