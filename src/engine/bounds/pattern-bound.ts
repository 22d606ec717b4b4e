import { findAllowedSlots, tightenByOrder } from './allowed-slots.js';
import { CheapestPattern } from './cheapest-pattern.js';
import { splitSides } from './encoding/split-sides.js';
import { listMeetingsOf, type PairProblem } from './pair-problem.js';
import { frameParticipant, type ParticipantFrame } from './participant-frame.js';
import { SlotPrices } from './slot-prices.js';

/** Rounds of price adjustment at most. */
const MOST_ROUNDS = 400;

/** Rounds without a better bound after which the steps become half as long. */
const PATIENCE = 12;
const SHORTEST_STEP = 0.02;

/** Guards the rounding up against errors of floating-point sums. */
const TOLERANCE = 1e-6;

/**
 * A lower bound on the breaks that forgets who meets whom: every participant takes a pattern of busy slots that its own
 * meetings allow, at prices per slot that reflect the tables and the two sides of the market (Lagrangian relaxation,
 * raised by subgradient steps).
 *
 * @param mostCells cells of the dynamic programmes over all rounds at most: a million takes about ten milliseconds.
 * @param target an answer's breaks, if known: reaching it ends the search.
 * @returns a whole number; infinity where some participant has no pattern at all.
 */
export function boundByPatterns(problem: PairProblem, mostCells: number, target?: number): number {
  const allowed = tightenByOrder(problem, findAllowedSlots(problem));
  if (allowed.some((slots) => slots.length === 0)) return Number.POSITIVE_INFINITY;
  const frames = listMeetingsOf(problem).map((meetings) => frameParticipant(problem, meetings, allowed));
  const prices = new SlotPrices(problem, splitSides(problem));
  const mostMeetings = Math.max(0, ...frames.map((frame) => frame.meetingCount));
  const patterns = new CheapestPattern(
    Int32Array.from(problem.slots, (slot) => slot.day),
    mostMeetings,
  );
  const cells = frames.reduce((sum, frame) => sum + (frame.meetingCount + 1) * problem.slots.length, 1);
  const rounds = Math.max(1, Math.min(MOST_ROUNDS, Math.floor(mostCells / cells)));
  return roundUp(raise(frames, patterns, prices, rounds, target));
}

const roundUp = (bound: number): number => Math.max(0, Math.ceil(bound - TOLERANCE));

function raise(
  frames: readonly ParticipantFrame[],
  patterns: CheapestPattern,
  prices: SlotPrices,
  rounds: number,
  target: number | undefined,
): number {
  let best = Number.NEGATIVE_INFINITY;
  let step = 1;
  let sinceBest = 0;
  for (let round = 0; round < rounds && step > SHORTEST_STEP; round += 1) {
    const bound = evaluate(frames, patterns, prices);
    if (bound === Number.POSITIVE_INFINITY) return bound;
    sinceBest = bound > best + TOLERANCE ? 0 : sinceBest + 1;
    best = Math.max(best, bound);
    if (target !== undefined && roundUp(best) >= target) return best;
    if (sinceBest >= PATIENCE) {
      step /= 2;
      sinceBest = 0;
    }
    prices.move(step * ((target ?? Math.floor(best) + 2) - bound));
  }
  return best;
}

function evaluate(frames: readonly ParticipantFrame[], patterns: CheapestPattern, prices: SlotPrices): number {
  let bound = -prices.earnings;
  prices.forgetCounts();
  for (const [participant, frame] of frames.entries()) {
    if (frame.meetingCount === 0) continue;
    bound += patterns.find(frame, prices.pricesFor(participant));
    if (bound === Number.POSITIVE_INFINITY) return bound;
    prices.count(participant, patterns.busy);
  }
  return bound;
}
