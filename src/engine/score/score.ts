import type { Score } from '../model/solution.js';
import type { SoftWeights } from '../model/problem.js';

/** What an agenda is judged by, as plain counts. */
export interface Tally {
  /** Meetings that share a participant and a slot, or stand in a slot not allowed, or exceed a maximum. */
  readonly clashes: number;
  /** Meetings without a table or without the interpreter they need. */
  readonly unserved: number;
  /** Pairs of a predecessor and its successor placed in the wrong order, or at once. */
  readonly disorder: number;
  /** Breaks of participants above the spread allowed. */
  readonly beyondSpread: number;
  /** Too many meetings in a row, or too far from the one before, over all participants. */
  readonly strain: number;
  readonly unplacedWeight: number;
  /** Meetings missing to participants' minima. */
  readonly shortfall: number;
  /** What the meetings that participants lack would be worth to them beyond their weight. */
  readonly unfairness: number;
  readonly breaks: number;
  readonly idleSlots: number;
  readonly moved: number;
}

/**
 * @param shortfallWeight what one missing meeting below a minimum weighs; see {@link weighShortfall}.
 * @param weights those of the problem; see `softWeightsOf`.
 */
export function scoreOf(tally: Tally, shortfallWeight: number, weights: SoftWeights): Score {
  return {
    hard: tally.clashes + tally.unserved + tally.disorder + tally.beyondSpread + tally.strain,
    medium: tally.unplacedWeight + tally.shortfall * shortfallWeight + tally.unfairness,
    soft: tally.breaks * weights.break + tally.moved * weights.moved + tally.idleSlots * weights.idleSlot,
  };
}

/** A shortfall outweighs any single meeting, so that a minimum is not sold for somebody else's better wish. */
export function weighShortfall(meetingWeights: Int32Array): number {
  return meetingWeights.reduce((most, weight) => Math.max(most, weight), 0) + 1;
}

/** Negative where the first is better, 0 where they are equal. */
export function compareScores(first: Score, second: Score): number {
  return first.hard - second.hard || first.medium - second.medium || first.soft - second.soft;
}
