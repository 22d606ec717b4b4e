import { KempeChain } from '../moves/kempe-chain.js';
import { SeededRandom } from '../random/seeded-random.js';
import type { Agenda } from './agenda.js';

/** Work for each meeting of the problem at most, in links of chains looked at. Large pair problems need about ten. */
const LINKS_PER_MEETING = 40;

/** Ways to place a meeting that are weighed against each other. */
const WAYS = 3;

/** Rounds in a row that may place nothing. */
const ROUNDS_IN_VAIN = 3;

/** A meeting's way in: whatever keeps one of its participants from the slot goes elsewhere, with all that follows. */
interface Way {
  readonly slot: number;
  /** What goes elsewhere, or `NONE`. */
  readonly hindrance: number;
  readonly to: number;
  /** Breaks that it adds, and meetings that it moves against the previous agenda. */
  readonly cost: number;
}

const NONE = -1;

/**
 * Places what does not fit as the agenda stands by making room: where one of the two participants is busy, a Kempe chain
 * takes what it has there to a slot in which it is free. No meeting is lost by it and no rule broken. Whoever finds no
 * way waits for the next round, before which one of its free slots is exchanged for a busy one.
 */
export function makeRoom(agenda: Agenda, order: readonly number[]): void {
  const maker = new RoomMaker(agenda);
  let waiting = order.filter((meeting) => agenda.slotOf[meeting]! < 0);
  let inVain = 0;
  while (waiting.length > 0 && inVain < ROUNDS_IN_VAIN && !maker.isTired) {
    const left = waiting.filter((meeting) => !maker.place(meeting));
    inVain = left.length === waiting.length ? inVain + 1 : 0;
    for (const meeting of left) maker.stir(meeting);
    waiting = left;
  }
}

class RoomMaker {
  private readonly chain: KempeChain;
  /** The first agenda is the same whatever the seed. */
  private readonly random = new SeededRandom(0);
  private linksLeft: number;

  constructor(private readonly agenda: Agenda) {
    const { participantCount, meetingCount } = agenda.compiled;
    this.chain = new KempeChain(agenda, participantCount);
    this.linksLeft = LINKS_PER_MEETING * meetingCount;
  }

  /** Whether all the work allowed is done. */
  get isTired(): boolean {
    return this.linksLeft <= 0;
  }

  /** Places the meeting if there is a way; says whether. */
  place(meeting: number): boolean {
    if (this.isTired || !this.isWelcome(meeting)) return false;
    const way = this.findBestWay(meeting);
    if (way === null) return false;
    if (way.hindrance !== NONE) this.build(way.hindrance, way.to);
    return this.attempt(() => {
      if (way.hindrance !== NONE) this.chain.apply();
      this.agenda.place(meeting, way.slot);
    });
  }

  /**
   * Exchanges a busy slot of one of the participants for a free one. It is not to cost anything unless everything must
   * be placed: then nothing is worth having before that.
   */
  stir(meeting: number): void {
    const { agenda, random, chain } = this;
    const { first, second, meetingsOf, problem } = agenda.compiled;
    const participant = random.below(2) === 0 ? first[meeting]! : second[meeting]!;
    const begin = meetingsOf.start[participant]!;
    const leaving = meetingsOf.items[begin + random.below(meetingsOf.start[participant + 1]! - begin)]!;
    const to = this.drawFreeSlot(participant);
    if (agenda.slotOf[leaving]! < 0 || to < 0 || !this.build(leaving, to)) return;
    if (problem.isCompulsory !== true && chain.breaks + chain.countMoved() > 0) return;
    this.attempt(() => {
      chain.apply();
    });
  }

  /** Whether nothing but the slots stands in the meeting's way. */
  private isWelcome(meeting: number): boolean {
    const { compiled, meetingsPlaced } = this.agenda;
    const { first, second, maximum } = compiled;
    const isFull = [first[meeting]!, second[meeting]!].some((one) => meetingsPlaced[one]! >= maximum[one]!);
    return !isFull && this.agenda.rivalOf(meeting) < 0;
  }

  private drawFreeSlot(participant: number): number {
    const { at, compiled } = this.agenda;
    const { slotCount } = compiled;
    const offset = this.random.below(slotCount);
    for (let turn = 0; turn < slotCount; turn += 1) {
      const slot = (offset + turn) % slotCount;
      if (at[participant * slotCount + slot]! < 0) return slot;
    }
    return -1;
  }

  /** Of the first few ways the one that costs least. */
  private findBestWay(meeting: number): Way | null {
    let best: Way | null = null;
    let found = 0;
    for (const way of this.listWays(meeting)) {
      if (best === null || way.cost < best.cost) best = way;
      found += 1;
      if (found === WAYS) break;
    }
    return best;
  }

  private *listWays(meeting: number): Iterable<Way> {
    const { compiled, at, tables, days } = this.agenda;
    const { allowedSlots, first, second, slotCount } = compiled;
    const one = first[meeting]!;
    const other = second[meeting]!;
    for (let position = allowedSlots.start[meeting]!; position < allowedSlots.start[meeting + 1]!; position += 1) {
      const slot = allowedSlots.items[position]!;
      const isOneIdle = at[one * slotCount + slot]! < 0;
      const isOtherIdle = at[other * slotCount + slot]! < 0;
      if (isOneIdle !== isOtherIdle) {
        yield* isOneIdle ? this.listWaysPast(other, one, slot) : this.listWaysPast(one, other, slot);
      } else if (isOneIdle && tables.roomAt(slot) > 0) {
        const cost = days.breaksAdded(one, slot) + days.breaksAdded(other, slot);
        yield { slot, hindrance: NONE, to: slot, cost };
      }
    }
  }

  /** The ways into a slot in which one of the two is busy and the other idle. */
  private *listWaysPast(busy: number, idle: number, slot: number): Iterable<Way> {
    const { at, compiled, tables, days } = this.agenda;
    const { slotCount } = compiled;
    const hindrance = at[busy * slotCount + slot]!;
    for (let to = 0; to < slotCount; to += 1) {
      const isRoomLacking = tables.roomAt(slot) <= 0 && tables.roomAt(to) <= 0;
      if (at[busy * slotCount + to]! >= 0 || isRoomLacking || !this.build(hindrance, to)) continue;
      const arriving = at[idle * slotCount + to]!;
      // A chain that ends at the one who was idle brings it a meeting just there.
      if (arriving >= 0 && this.chain.has(arriving)) continue;
      yield { slot, hindrance, to, cost: this.chain.breaks + this.chain.countMoved() + days.breaksAdded(idle, slot) };
    }
  }

  private build(meeting: number, to: number): boolean {
    const isBuilt = this.chain.build(meeting, to, false);
    this.linksLeft -= 1 + this.chain.length;
    return isBuilt;
  }

  /** Keeps the change where it breaks no rule; says whether. */
  private attempt(change: () => void): boolean {
    const { agenda } = this;
    agenda.openJournal();
    change();
    agenda.settle();
    const isKept = agenda.relaxed === 0;
    if (isKept) agenda.closeJournal();
    else agenda.rollBack();
    return isKept;
  }
}
