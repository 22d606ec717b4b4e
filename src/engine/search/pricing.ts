import { softWeightsOf } from '../score/weights.js';
import type { Agenda } from './agenda.js';

/**
 * What the search pays, in breaks. It differs from the score: the score compares level by level, the search must be
 * able to pass through agendas that break a rule for a while.
 */
export interface Pricing {
  /** No rule may be broken even for a while; insertions make room first. */
  readonly isStrict: boolean;
  /** Per meeting without table or interpreter. */
  readonly unserved: number;
  /** Per predecessor and successor out of order. */
  readonly disorder: number;
  /** Per meeting too many in a row, or too far from the one before. */
  readonly strain: number;
  /** Per break beyond the spread allowed. */
  readonly beyondSpread: number;
  /** Per unit of weight left out. */
  readonly unplacedWeight: number;
  readonly shortfall: number;
  readonly moved: number;
  readonly idleSlot: number;
}

/** The energy of the agenda, breaks counted by the burden of their participants: what annealing lowers. */
export function priceOf(agenda: Agenda, pricing: Pricing): number {
  return (
    agenda.days.burdenedBreaks +
    pricing.beyondSpread * agenda.days.spread.excess +
    pricing.unserved * (agenda.tables.excess + agenda.interpreters.excess) +
    pricing.disorder * agenda.disorder +
    pricing.unplacedWeight * agenda.unplacedWeight +
    pricing.shortfall * agenda.shortfall +
    pricing.unplacedWeight * agenda.unfairness +
    pricing.strain * agenda.strain.total +
    pricing.moved * agenda.moved +
    pricing.idleSlot * agenda.days.idleSlots
  );
}

/**
 * How the prices of broken rules follow events: dearer while there is some, cheaper while there is none,
 * so that the search keeps crossing the border of what is allowed (strategic oscillation, Glover 1989). Measured on the
 * public instances. The range of overbooking is in multiples of what it cost at first.
 */
const DISORDER = { growth: 1.1, least: 0.4, most: 20 };
const OVERBOOKING = { growth: 1.05, least: 0.3, most: 5 };

/** What a relaxed phase pays for rules that are broken for a while. */
export type RelaxedPrices = Pick<Pricing, 'unserved' | 'disorder' | 'beyondSpread'>;

/** How many meetings lack something, and how many pairs are out of order. */
export interface BrokenRules {
  readonly overbooked: number;
  readonly disorder: number;
}

/** The prices for the next stretch of a relaxed phase. @param first those of its first stretch. */
export function follow<Prices extends RelaxedPrices>(
  prices: Prices,
  first: RelaxedPrices,
  { overbooked, disorder }: BrokenRules,
): Prices {
  return {
    ...prices,
    disorder: swing(prices.disorder, disorder > 0, DISORDER),
    unserved: swing(prices.unserved / first.unserved, overbooked > 0, OVERBOOKING) * first.unserved,
  };
}

/** The same for the price of breaks beyond the spread. */
export const followSpread = (price: number, first: number, isBroken: boolean): number =>
  swing(price / first, isBroken, OVERBOOKING) * first;

const swing = (price: number, isRising: boolean, { growth, least, most }: typeof DISORDER): number =>
  Math.min(most, Math.max(least, isRising ? price * growth : price / growth));

/** What leaving out a meeting of average weight costs, in breaks: measured on the public instances. */
const UNPLACED_MEETING = 6;

/** Within a relaxed phase a broken rule costs about what it takes to keep the search moving; likewise measured. */
const RELAXED = { unserved: 1, disorder: 1.5, strain: 2, beyondSpread: 1 };

/** More than any temperature overcomes. */
const FORBIDDEN = 1_000;

/**
 * What an idle slot costs at the end of a round. As long as it weighs no more than that it does not guide the search
 * before, where it would keep it from agendas with few but long breaks.
 */
const IDLE_SLOT_AT_LEAST = 0.02;

/** Prices of the two phases of a round, on the scale of this problem's weights. */
export class PriceList {
  private readonly unplacedWeight: number;
  private readonly moved: number;
  /** What the weights say of an idle slot; 0 where none is to be minded. */
  private readonly idleSlot: number;

  constructor(private readonly agenda: Agenda) {
    const { weight, problem } = agenda.compiled;
    const weights = softWeightsOf(problem);
    this.moved = weights.moved / weights.break;
    this.idleSlot = weights.idleSlot / weights.break;
    const total = weight.reduce((sum, one) => sum + one, 0);
    this.unplacedWeight = total === 0 ? 0 : (UNPLACED_MEETING * weight.length) / total;
  }

  /** @param severity 1 or more: how much dearer than usual broken rules are. */
  relaxed(severity: number): Pricing {
    return {
      isStrict: false,
      unserved: RELAXED.unserved * severity,
      disorder: RELAXED.disorder,
      strain: RELAXED.strain * severity,
      beyondSpread: RELAXED.beyondSpread * severity,
      idleSlot: this.idleSlot > IDLE_SLOT_AT_LEAST ? this.idleSlot : 0,
      ...this.lasting(),
    };
  }

  strict(): Pricing {
    return {
      isStrict: true,
      unserved: FORBIDDEN,
      disorder: FORBIDDEN,
      strain: FORBIDDEN,
      beyondSpread: FORBIDDEN,
      idleSlot: this.idleSlot === 0 ? 0 : Math.max(this.idleSlot, IDLE_SLOT_AT_LEAST),
      ...this.lasting(),
    };
  }

  private lasting(): Pick<Pricing, 'unplacedWeight' | 'shortfall' | 'moved'> {
    const { unplacedWeight, moved } = this;
    return { unplacedWeight, shortfall: unplacedWeight * this.agenda.shortfallWeight, moved };
  }
}
