import type { Problem } from '../model/problem.js';

/** Pairs, both placed, whose predecessor does not take place in an earlier slot (hard). @param slotOf -1: unplaced. */
export function countDisorder(problem: Problem, slotOf: ArrayLike<number>): number {
  let disorder = 0;
  for (const [meeting, { predecessors = [] }] of problem.meetings.entries()) {
    const slot = slotOf[meeting]!;
    if (slot < 0) continue;
    disorder += predecessors.filter((predecessor) => slotOf[predecessor]! >= slot).length;
  }
  return disorder;
}
