import type { Problem } from '../model/problem.js';
import { breaksOfDay, listBusyDaysOf } from './busy-days.js';

/**
 * Breaks above the fewest that any participant has plus the spread allowed (hard where `breakSpread` is given), as in
 * Bofill et al., JAIR 74 (2022). @param slotOf per meeting its slot, or -1.
 */
export function countBreaksBeyondSpread(problem: Problem, slotOf: ArrayLike<number>): number {
  const { breakSpread } = problem;
  if (breakSpread === undefined) return 0;
  const breaksOf = listBusyDaysOf(problem, slotOf).map((days) => days.reduce((sum, day) => sum + breaksOfDay(day), 0));
  const most = Math.min(...breaksOf) + breakSpread;
  return breaksOf.reduce((sum, breaks) => sum + Math.max(0, breaks - most), 0);
}
