import type { Placement, Problem } from '../model/problem.js';
import { recount } from '../score/recount.js';
import { weighShortfall } from '../score/score.js';
import { softWeightsOf } from '../score/weights.js';
import type { ConstraintScore } from './explanation.js';

/** What each constraint counts in an agenda, and what that costs on its level of the score. */
export function scoreByConstraint(problem: Problem, placements: readonly (Placement | null)[]): ConstraintScore[] {
  const shortfallWeight = weighShortfall(Int32Array.from(problem.meetings, ({ weight }) => weight));
  const slotOf = placements.map((placement) => placement?.slot ?? -1);
  const tally = recount(problem, slotOf, shortfallWeight);
  const weights = softWeightsOf(problem);
  const rows: [ConstraintScore['constraint'], ConstraintScore['level'], number, number][] = [
    ['clashes', 'hard', tally.clashes, 1],
    ['unserved', 'hard', tally.unserved, 1],
    ['disorder', 'hard', tally.disorder, 1],
    ['spread', 'hard', tally.beyondSpread, 1],
    ['strain', 'hard', tally.strain, 1],
    ['unplaced-weight', 'medium', tally.unplacedWeight, 1],
    ['shortfall', 'medium', tally.shortfall, shortfallWeight],
    ['unfairness', 'medium', tally.unfairness, 1],
    ['breaks', 'soft', tally.breaks, weights.break],
    ['moved', 'soft', tally.moved, weights.moved],
    ['idle-slots', 'soft', tally.idleSlots, weights.idleSlot],
  ];
  return rows.map(([constraint, level, count, price]) => ({ constraint, level, count, cost: count * price }));
}
