import { DisturbedPeople } from './disturbed-people.js';
import type { Place } from './place.js';
import type { RepairCase, ToPlace } from './repair-case.js';
import { Seats } from './seats.js';
import { Trail } from './trail.js';

/** Not placed and not asked for; as published; to be placed; placed by the repair; left out by the repair. */
const STATE = { leftOver: 0, standing: 1, pending: 2, decided: 3, dropped: 4 } as const;

const WHY = { whole: 0, interpreter: 1, 'asked-for': 2 } as const satisfies Record<ToPlace['why'], number>;

/**
 * A repair half made: meetings that stand as published, meetings on the way to another place, and those that have one.
 * Once decided a meeting stays where it is; to think again, undo. Participants, interpreters and tables never clash, but
 * a decided meeting may lack its table until it is seated.
 */
export class RepairPlan {
  readonly trail = new Trail();
  readonly people: DisturbedPeople;
  readonly seats: Seats;
  /** Per meeting its slot and its interpreter, or -1. */
  readonly slotOf: Int32Array;
  readonly interpreterOf: Int32Array;
  /** Per participant and slot, and per interpreter and slot, the meeting there, or -1. */
  readonly at: Int32Array;
  readonly serving: Int32Array;
  readonly meetingsPlaced: Int32Array;
  /** Meetings that were taken from their place or asked for; some are settled by now. The first `touchedCount`. */
  private readonly touched: Int32Array;
  private readonly counts = new Int32Array(3);
  private readonly state: Int32Array;
  private readonly why: Int32Array;
  private readonly isHeld: Int32Array;
  private readonly isLost: Uint8Array;

  constructor(readonly repairCase: RepairCase) {
    const { compiled, published, toPlace } = repairCase;
    const { meetingCount, participantCount, slotCount, problem } = compiled;
    this.people = new DisturbedPeople(participantCount + problem.interpreters.length, this.trail);
    this.seats = new Seats(problem, published, this.trail);
    this.slotOf = new Int32Array(meetingCount).fill(-1);
    this.interpreterOf = new Int32Array(meetingCount).fill(-1);
    this.at = new Int32Array(participantCount * slotCount).fill(-1);
    this.serving = new Int32Array(problem.interpreters.length * slotCount).fill(-1);
    this.meetingsPlaced = new Int32Array(participantCount);
    this.touched = new Int32Array(meetingCount);
    this.state = new Int32Array(meetingCount);
    this.why = new Int32Array(meetingCount);
    this.isHeld = new Int32Array(meetingCount);
    this.isLost = new Uint8Array(meetingCount);
    for (const [meeting, placement] of published.entries()) {
      if (placement === null) continue;
      this.enter(meeting, placement.slot, placement.interpreter ?? -1);
      this.seats.keep(meeting);
      this.trail.set(this.state, meeting, STATE.standing);
    }
    for (const { meeting, why } of toPlace) this.open(meeting, why);
    for (const meeting of repairCase.cancelled) if (published[meeting] !== null) this.cancel(meeting);
  }

  /** Weight left out so far of what was published or asked for. */
  get droppedWeight(): number {
    return this.counts[DROPPED_WEIGHT]!;
  }

  /** Meetings that need a place. */
  listPending(): number[] {
    return this.listTouched(STATE.pending);
  }

  /** Meetings that the repair has placed. */
  listDecided(): number[] {
    return this.listTouched(STATE.decided);
  }

  isPending(meeting: number): boolean {
    return this.state[meeting] === STATE.pending;
  }

  isLeftOver(meeting: number): boolean {
    return this.state[meeting] === STATE.leftOver;
  }

  /** Whether the meeting stands as published and may be asked to give way. */
  isEjectable(meeting: number): boolean {
    return (
      this.state[meeting] === STATE.standing && this.repairCase.isFrozen[meeting] === 0 && this.isHeld[meeting] === 0
    );
  }

  /** A pinned meeting is left out only where it lost its place itself. */
  isDroppable(meeting: number): boolean {
    return this.repairCase.compiled.isPinned[meeting] === 0 || this.isLost[meeting] === 1;
  }

  /** Whether the meeting has lost its interpreter only, and its participants need not notice. */
  mayKeepPlace(meeting: number): boolean {
    return this.why[meeting] === WHY.interpreter;
  }

  /** The meeting stays as published from now on. */
  hold(meeting: number): void {
    this.trail.set(this.isHeld, meeting, 1);
  }

  /** Takes a standing meeting from its place, in whole or from its interpreter. */
  eject(meeting: number, why: 'whole' | 'interpreter'): void {
    const slot = this.slotOf[meeting]!;
    this.disturb(meeting, why === 'whole');
    this.seats.leave(meeting, slot);
    this.leave(meeting, slot);
    this.trail.set(this.why, meeting, WHY[why]);
    this.note(meeting, STATE.pending);
  }

  /** Carries out a place for a pending meeting, whoever is in the way being ejected; false where its table is lost. */
  settle(pending: number, place: Place): boolean {
    const { meeting, slot, interpreter, keepsTable, evicted, strippedOfInterpreter } = place;
    for (const other of evicted) this.eject(other, 'whole');
    if (strippedOfInterpreter >= 0 && !this.isPending(strippedOfInterpreter)) {
      this.eject(strippedOfInterpreter, 'interpreter');
    }
    const { weight } = this.repairCase.compiled;
    if (meeting !== pending) {
      this.drop(pending);
      this.addDropped(-Math.min(weight[meeting]!, weight[pending]!));
    }
    this.enter(meeting, slot, interpreter);
    this.note(meeting, STATE.decided);
    this.disturb(meeting, !keepsTable);
    return !keepsTable || this.seats.keep(meeting);
  }

  /** Leaves the pending meeting out. */
  drop(meeting: number): void {
    if (this.why[meeting] !== WHY['asked-for']) this.disturbPublished(meeting);
    this.trail.set(this.state, meeting, STATE.dropped);
    this.addDropped(this.repairCase.compiled.weight[meeting]!);
  }

  /** Who serves the meeting's two participants: person indices. */
  private disturb(meeting: number, isWhole: boolean): void {
    const { first, second, participantCount } = this.repairCase.compiled;
    const interpreter = this.interpreterOf[meeting]!;
    if (interpreter >= 0) this.people.add(participantCount + interpreter);
    if (!isWhole) return;
    this.people.add(first[meeting]!);
    this.people.add(second[meeting]!);
  }

  private disturbPublished(meeting: number): void {
    const { first, second } = this.repairCase.compiled;
    this.people.add(first[meeting]!);
    this.people.add(second[meeting]!);
  }

  private open(meeting: number, why: ToPlace['why']): void {
    this.isLost[meeting] = 1;
    if (why !== 'asked-for') {
      this.eject(meeting, why);
      return;
    }
    this.trail.set(this.why, meeting, WHY[why]);
    this.note(meeting, STATE.pending);
  }

  private cancel(meeting: number): void {
    this.eject(meeting, 'whole');
    this.trail.set(this.state, meeting, STATE.dropped);
  }

  private note(meeting: number, state: number): void {
    if (this.state[meeting] !== STATE.pending) {
      this.trail.set(this.touched, this.counts[TOUCHED]!, meeting);
      this.trail.set(this.counts, TOUCHED, this.counts[TOUCHED]! + 1);
    }
    this.trail.set(this.state, meeting, state);
  }

  private addDropped(weight: number): void {
    this.trail.set(this.counts, DROPPED_WEIGHT, this.counts[DROPPED_WEIGHT]! + weight);
  }

  private enter(meeting: number, slot: number, interpreter: number): void {
    this.write(meeting, slot, interpreter, meeting);
    this.trail.set(this.slotOf, meeting, slot);
    this.trail.set(this.interpreterOf, meeting, interpreter);
    this.count(meeting, 1);
  }

  private leave(meeting: number, slot: number): void {
    this.write(meeting, slot, this.interpreterOf[meeting]!, -1);
    this.trail.set(this.slotOf, meeting, -1);
    this.trail.set(this.interpreterOf, meeting, -1);
    this.count(meeting, -1);
  }

  private write(meeting: number, slot: number, interpreter: number, value: number): void {
    const { first, second, slotCount } = this.repairCase.compiled;
    this.trail.set(this.at, first[meeting]! * slotCount + slot, value);
    this.trail.set(this.at, second[meeting]! * slotCount + slot, value);
    if (interpreter >= 0) this.trail.set(this.serving, interpreter * slotCount + slot, value);
  }

  private count(meeting: number, change: number): void {
    const { first, second } = this.repairCase.compiled;
    for (const participant of [first[meeting]!, second[meeting]!]) {
      this.trail.set(this.meetingsPlaced, participant, this.meetingsPlaced[participant]! + change);
    }
  }

  private listTouched(state: number): number[] {
    const found: number[] = [];
    for (let position = 0; position < this.counts[TOUCHED]!; position += 1) {
      const meeting = this.touched[position]!;
      if (this.state[meeting] === state) found.push(meeting);
    }
    return found;
  }
}

const TOUCHED = 0;
const DROPPED_WEIGHT = 1;
