import type { Problem } from '../model/problem.js';

/** Nobody sits in two meetings at once. @param slotOf per meeting its slot, or -1. @returns meetings too many. */
export function countClashes(problem: Problem, slotOf: ArrayLike<number>): number {
  const taken = new Set<string>();
  let clashes = 0;
  for (const [meeting, { participants }] of problem.meetings.entries()) {
    const slot = slotOf[meeting]!;
    if (slot < 0) continue;
    for (const participant of participants) {
      const place = `${participant}@${slot}`;
      if (taken.has(place)) clashes += 1;
      taken.add(place);
    }
  }
  return clashes;
}
