import type { Problem } from '../model/problem.js';
import { SLOT_RULES } from './slot-rules.js';

/** Meetings that stand in a slot which a slot rule forbids. @param slotOf per meeting its slot, or -1. */
export function countForbiddenSlots(problem: Problem, slotOf: ArrayLike<number>): number {
  return problem.meetings.filter((_, meeting) => {
    const slot = slotOf[meeting]!;
    return slot >= 0 && SLOT_RULES.some((rule) => rule.forbids(problem, meeting, slot));
  }).length;
}
