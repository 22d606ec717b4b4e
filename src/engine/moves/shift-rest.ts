import type { SeededRandom } from '../random/seeded-random.js';
import type { Agenda } from '../search/agenda.js';
import type { Move } from './move.js';

/** Share of the slots of a day in which duty and rest change places by chance; the rest follows from the limits. */
const SHARE_CHANGED = 0.15;

/** An interpreter's rests of one day are laid anew from some slot on: here and there by chance, and wherever due. */
export class ShiftRest implements Move {
  readonly bound = Number.NEGATIVE_INFINITY;
  private interpreter = -1;
  /** Slots in which the interpreter goes from duty to rest, or back. */
  private readonly changed: number[] = [];

  constructor(private readonly agenda: Agenda) {}

  propose(random: SeededRandom): boolean {
    const { roster, compiled } = this.agenda;
    if (roster.limited.length === 0) return false;
    this.interpreter = roster.limited[random.below(roster.limited.length)]!;
    const from = random.below(compiled.slotCount);
    this.changed.length = 0;
    for (let slot = from; slot < compiled.dayEnd[from]!; slot += 1) this.decide(slot, random);
    const isSound = this.changed.length > 0 && roster.keepsLimits(this.interpreter, from);
    for (const slot of this.changed) roster.toggle(this.interpreter, slot);
    return isSound;
  }

  apply(): void {
    for (const slot of this.changed) this.agenda.toggleRest(this.interpreter, slot);
  }

  /** Changes the roster on the way, for what is due later depends on it; `propose` changes it back. */
  private decide(slot: number, random: SeededRandom): void {
    const { roster } = this.agenda;
    if (!roster.isAvailable(this.interpreter, slot)) return;
    const isRestDue = roster.isRestDue(this.interpreter, slot);
    const isChanging = isRestDue ? !roster.isResting(this.interpreter, slot) : random.unit() < SHARE_CHANGED;
    if (!isChanging) return;
    roster.toggle(this.interpreter, slot);
    this.changed.push(slot);
  }
}
