import type { Problem } from '../model/problem.js';
import { breaksOfDay, listBusyDays } from './busy-days.js';

/**
 * Breaks (soft): maximal runs of one or more slots without a meeting between two meetings of a participant on a day,
 * as in Bofill et al., JAIR 74 (2022). Slots in which the participant is unavailable count; waiting before the first
 * meeting and after the last does not. @param slotOf per meeting its slot, or -1.
 */
export function countBreaks(problem: Problem, slotOf: ArrayLike<number>): number {
  return listBusyDays(problem, slotOf).reduce((sum, busy) => sum + breaksOfDay(busy), 0);
}
