import type { Problem } from '../model/problem.js';
import { listBusyDays } from './busy-days.js';

/** Slots inside breaks (soft, after everything else). @param slotOf per meeting its slot, or -1. */
export function countIdleSlots(problem: Problem, slotOf: ArrayLike<number>): number {
  return listBusyDays(problem, slotOf).reduce((sum, busy) => sum + busy.at(-1)! - busy[0]! + 1 - busy.length, 0);
}
