import type { SeededRandom } from '../random/seeded-random.js';
import type { Agenda } from '../search/agenda.js';
import type { Pricing } from '../search/pricing.js';
import type { Move } from './move.js';

/** Share of insertions into whichever allowed slot comes, rather than into the one where fewest must give way. */
const SHARE_ANYWHERE = 0.2;

/** What a crowded slot counts beside a meeting that must give way, when a slot is chosen. */
const CROWDED = 0.5;

/** Places an unplaced meeting; whoever of its two participants is busy there, or full, loses another meeting. */
export class InsertMeeting implements Move {
  readonly bound = Number.NEGATIVE_INFINITY;
  private meeting = -1;
  private slot = -1;
  /** Meetings that give way. */
  private readonly ejected: number[] = [];

  constructor(private readonly agenda: Agenda) {}

  propose(random: SeededRandom, pricing: Pricing): boolean {
    const { agenda, ejected } = this;
    const { allowedSlots, first, second } = agenda.compiled;
    if (agenda.unplacedCount === 0) return false;
    const meeting = agenda.unplacedAt(random.below(agenda.unplacedCount));
    const count = allowedSlots.start[meeting + 1]! - allowedSlots.start[meeting]!;
    if (count === 0) return false;
    this.meeting = meeting;
    this.slot = this.chooseSlot(random, meeting, count);
    ejected.length = 0;
    const rival = agenda.rivalOf(meeting);
    if (rival >= 0 && !this.eject(rival)) return false;
    if (!this.ejectFrom(first[meeting]!, random) || !this.ejectFrom(second[meeting]!, random)) return false;
    return !pricing.isStrict || this.ejectForRoom(random);
  }

  apply(): void {
    for (const meeting of this.ejected) this.agenda.remove(meeting);
    this.agenda.place(this.meeting, this.slot);
  }

  private chooseSlot(random: SeededRandom, meeting: number, count: number): number {
    const { agenda } = this;
    const { allowedSlots, first, second, slotCount } = agenda.compiled;
    const begin = allowedSlots.start[meeting]!;
    const offset = random.below(count);
    if (random.unit() < SHARE_ANYWHERE) return allowedSlots.items[begin + offset]!;
    let best = -1;
    let leastCost = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < count; turn += 1) {
      const slot = allowedSlots.items[begin + ((offset + turn) % count)]!;
      let cost = random.unit();
      if (agenda.at[first[meeting]! * slotCount + slot]! >= 0) cost += 1;
      if (agenda.at[second[meeting]! * slotCount + slot]! >= 0) cost += 1;
      if (agenda.tables.roomAt(slot) <= 0) cost += CROWDED;
      if (!agenda.interpreters.canTake(meeting, slot)) cost += CROWDED;
      if (cost < leastCost) {
        leastCost = cost;
        best = slot;
      }
    }
    return best;
  }

  /** Has the participant's meeting in the slot give way, and another one where its maximum is reached. */
  private ejectFrom(participant: number, random: SeededRandom): boolean {
    const { agenda } = this;
    const { slotCount, maximum, meetingsOf } = agenda.compiled;
    const there = agenda.at[participant * slotCount + this.slot]!;
    if (there >= 0) return this.eject(there);
    if (agenda.meetingsPlaced[participant]! < maximum[participant]!) return true;
    const begin = meetingsOf.start[participant]!;
    const count = meetingsOf.start[participant + 1]! - begin;
    const offset = random.below(count);
    for (let turn = 0; turn < count; turn += 1) {
      const meeting = meetingsOf.items[begin + ((offset + turn) % count)]!;
      if (agenda.slotOf[meeting]! >= 0 && this.eject(meeting)) return true;
    }
    return false;
  }

  /** Has somebody in the slot give way where no table, or no interpreter, would be left. */
  private ejectForRoom(random: SeededRandom): boolean {
    const { agenda, slot, meeting } = this;
    if (this.ejected.some((gone) => agenda.slotOf[gone] === slot)) return true;
    if (agenda.tables.canTake(meeting, slot) && agenda.interpreters.canTake(meeting, slot)) return true;
    const load = agenda.load[slot]!;
    return load > 0 && this.eject(agenda.meetingIn(slot, random.below(load)));
  }

  private eject(meeting: number): boolean {
    if (this.agenda.compiled.isPinned[meeting] === 1) return false;
    if (!this.ejected.includes(meeting)) this.ejected.push(meeting);
    return true;
  }
}
