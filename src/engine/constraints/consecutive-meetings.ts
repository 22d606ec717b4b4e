import type { Problem } from '../model/problem.js';

/**
 * Meetings beyond what participants bear in a row (hard): a row is a run of meetings in slots that follow each other
 * within a session. @param slotOf per meeting its slot, or -1.
 */
export function countBeyondRow(problem: Problem, slotOf: ArrayLike<number>): number {
  const busy = new Set<string>();
  for (const [meeting, { participants }] of problem.meetings.entries()) {
    for (const participant of participants) busy.add(`${participant}@${slotOf[meeting]!}`);
  }
  let beyond = 0;
  for (const [participant, { maximumConsecutive }] of problem.participants.entries()) {
    if (maximumConsecutive === undefined) continue;
    let row = 0;
    for (const [slot, { session }] of problem.slots.entries()) {
      if (session !== problem.slots[slot - 1]?.session) row = 0;
      row = busy.has(`${participant}@${slot}`) ? row + 1 : 0;
      if (row > maximumConsecutive) beyond += 1;
    }
  }
  return beyond;
}
