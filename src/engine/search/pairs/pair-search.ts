import type { Swap } from '../../moves/swap.js';
import type { SeededRandom } from '../../random/seeded-random.js';
import { follow, followSpread, type RelaxedPrices } from '../pricing.js';
import { choosePairSwap } from './choose-pair-swap.js';
import { DisorderOfChains } from './disorder-of-chains.js';
import type { PairAgenda } from './pair-agenda.js';
import { PairChain } from './pair-chain.js';

/**
 * Annealing for problems of pairs alone: the moves of `SwapChains`, but with everything that a mission adds left out,
 * so that what a swap changes is known before it is done. Nothing is ever undone.
 */
export class PairSearch {
  private readonly chain: PairChain;
  private readonly counterChain: PairChain;
  private readonly order: DisorderOfChains | null;
  private readonly swap: Swap = { meeting: -1, to: -1 };
  private prices: RelaxedPrices;

  /** @param first what overbooking, disorder and breaks beyond the spread cost at first. */
  constructor(
    readonly agenda: PairAgenda,
    private readonly random: SeededRandom,
    private readonly first: RelaxedPrices,
  ) {
    this.chain = new PairChain(agenda);
    this.counterChain = new PairChain(agenda);
    this.order = agenda.frame.compiled.predecessors.items.length > 0 ? new DisorderOfChains(agenda) : null;
    this.prices = first;
  }

  /** Goes on from these slots, one per meeting, as at the beginning. */
  restart(slotOf: ArrayLike<number>): void {
    this.agenda.takeOver(slotOf);
    this.prices = this.first;
  }

  /** Tries one swap. @returns whether the agenda changed. */
  step(temperature: number): boolean {
    const { agenda, random, chain, counterChain, swap, prices } = this;
    if (!choosePairSwap(agenda, random, swap) || !chain.build(swap.meeting, swap.to)) return false;
    const tolerated = temperature * THRESHOLDS[random.bits() >>> THRESHOLD_SHIFT]! + ROUNDING;
    let change = chain.burdenedBreaks + prices.beyondSpread * chain.beyondSpread;
    let { shift } = chain;
    const isCountered = shift !== 0 && this.findCounterChain();
    if (isCountered) {
      change += counterChain.burdenedBreaks + prices.beyondSpread * counterChain.beyondSpread;
      shift = 0;
    }
    if (shift !== 0) change += prices.unserved * agenda.overbookedBy(chain.from, chain.to, shift);
    const disorder = this.order === null ? 0 : this.order.count(chain, isCountered ? counterChain : null);
    if (change + prices.disorder * disorder > tolerated) return false;
    agenda.apply(chain);
    if (isCountered) agenda.apply(counterChain);
    agenda.disorder += disorder;
    return true;
  }

  /** Lets the prices follow events. */
  followPrices(): void {
    const { prices, first, agenda } = this;
    const beyondSpread = followSpread(prices.beyondSpread, first.beyondSpread, agenda.spread.excess > 0);
    this.prices = { ...follow(prices, first, agenda), beyondSpread };
  }

  /** A chain that brings back one meeting from the column that would be overbooked. */
  private findCounterChain(): boolean {
    const { agenda, chain, counterChain } = this;
    const crowded = chain.shift > 0 ? chain.to : chain.from;
    const { columns, frame } = agenda;
    const load = columns.load[crowded]!;
    if (load === 0 || load < frame.tables[crowded]!) return false;
    const meeting = columns.meetingIn(crowded, this.random.belowFew(load));
    const other = chain.from + chain.to - crowded;
    if (chain.has(meeting) || frame.isAllowed[meeting * frame.width + other] === 0) return false;
    return counterChain.build(meeting, other) && counterChain.shift === 1;
  }
}

/** Prices are sums of fractions; differences below this are rounding. */
const ROUNDING = 1e-9;

/** How much worse, in temperatures, annealing tolerates to get: quantiles of the exponential distribution. */
const THRESHOLD_BITS = 12;
const THRESHOLD_SHIFT = 32 - THRESHOLD_BITS;
const THRESHOLDS = Float64Array.from(
  { length: 1 << THRESHOLD_BITS },
  (_, index, count = 1 << THRESHOLD_BITS) => -Math.log((index + 0.5) / count),
);
