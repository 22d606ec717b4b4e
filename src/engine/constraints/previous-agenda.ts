import type { Problem } from '../model/problem.js';

/** Meetings of the previous agenda that do not stand in the slot they had there (soft). @param slotOf -1: unplaced. */
export function countMoved(problem: Problem, slotOf: ArrayLike<number>): number {
  return (problem.previous ?? []).filter(
    (placement, meeting) => placement !== null && slotOf[meeting] !== placement.slot,
  ).length;
}
