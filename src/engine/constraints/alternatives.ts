import type { Problem } from '../model/problem.js';

/**
 * Meetings too many among alternatives, of which one may take place at most (hard): the same two companies with another
 * delegate, or at another venue. @param slotOf per meeting its slot, or -1.
 */
export function countRivals(problem: Problem, slotOf: ArrayLike<number>): number {
  return (problem.alternatives ?? []).reduce(
    (sum, meetings) => sum + Math.max(0, meetings.filter((meeting) => slotOf[meeting]! >= 0).length - 1),
    0,
  );
}

/** Per meeting the set of alternatives it belongs to, or -1. */
export function alternativesOf(problem: Problem): Int32Array {
  const setOf = new Int32Array(problem.meetings.length).fill(-1);
  for (const [set, meetings] of (problem.alternatives ?? []).entries()) {
    for (const meeting of meetings) setOf[meeting] = set;
  }
  return setOf;
}
