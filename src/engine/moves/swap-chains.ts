import type { SeededRandom } from '../random/seeded-random.js';
import type { Agenda } from '../search/agenda.js';
import type { Pricing } from '../search/pricing.js';
import { KempeChain } from './kempe-chain.js';
import type { Move } from './move.js';
import { chooseSwap } from './choose-swap.js';
import type { Swap } from './swap.js';

/**
 * Swaps one Kempe chain between two slots; where that overbooks a slot, a second chain of the same two slots is looked
 * for that goes the other way.
 */
export class SwapChains implements Move {
  bound = 0;
  private readonly chain: KempeChain;
  private readonly counterChain: KempeChain;
  private isCountered = false;
  private readonly swap: Swap = { meeting: -1, to: -1 };

  constructor(private readonly agenda: Agenda) {
    this.chain = new KempeChain(agenda);
    this.counterChain = new KempeChain(agenda);
  }

  propose(random: SeededRandom, pricing: Pricing): boolean {
    const { agenda, chain, counterChain, swap } = this;
    if (!chooseSwap(agenda, random, swap)) return false;
    const isIdleCounted = pricing.idleSlot > 0;
    if (!chain.build(swap.meeting, swap.to, isIdleCounted)) return false;
    this.isCountered = this.findCounterChain(random, isIdleCounted);
    const { from, to } = chain;
    let { burdenedBreaks, beyondSpread, strain, idleSlots, shift } = chain;
    if (this.isCountered) {
      burdenedBreaks += counterChain.burdenedBreaks;
      beyondSpread += counterChain.beyondSpread;
      strain += counterChain.strain;
      idleSlots += counterChain.idleSlots;
      shift += counterChain.from === from ? counterChain.shift : -counterChain.shift;
    }
    const unserved = agenda.tables.boundOnShift(from, to, shift) + agenda.interpreters.boundOnShift(from, to, shift);
    this.bound =
      burdenedBreaks +
      pricing.beyondSpread * beyondSpread +
      pricing.idleSlot * idleSlots -
      pricing.strain * strain +
      pricing.unserved * unserved +
      pricing.disorder * this.disorderByChains() +
      pricing.moved * this.movedByChains();
    return true;
  }

  apply(): void {
    this.chain.apply();
    if (this.isCountered) this.counterChain.apply();
  }

  /** A chain that brings back one meeting from the slot that would be overbooked. */
  private findCounterChain(random: SeededRandom, isIdleCounted: boolean): boolean {
    const { agenda, chain, counterChain } = this;
    if (chain.shift === 0) return false;
    const crowded = chain.shift > 0 ? chain.to : chain.from;
    const other = chain.shift > 0 ? chain.from : chain.to;
    const load = agenda.load[crowded]!;
    if (load === 0 || (agenda.tables.roomAt(crowded) > 0 && agenda.interpreters.roomAt(crowded) > 0)) return false;
    const meeting = agenda.meetingIn(crowded, random.below(load));
    if (chain.has(meeting) || !counterChain.build(meeting, other, isIdleCounted)) return false;
    return counterChain.shift === 1;
  }

  private disorderByChains(): number {
    if (this.agenda.compiled.predecessors.items.length === 0) return 0;
    return this.chain.countDisorder() + (this.isCountered ? this.counterChain.countDisorder() : 0);
  }

  private movedByChains(): number {
    if (this.agenda.compiled.problem.previous === undefined) return 0;
    return this.chain.countMoved() + (this.isCountered ? this.counterChain.countMoved() : 0);
  }
}
