import type { Problem } from '../model/problem.js';

/** Meetings above participants' maxima (hard). @param slotOf per meeting its slot, or -1. */
export function countAboveMaximum(problem: Problem, slotOf: ArrayLike<number>): number {
  return sumOver(problem, slotOf, (placed, { maximumMeetings }) => Math.max(0, placed - (maximumMeetings ?? placed)));
}

/** Meetings missing to participants' minima (medium). @param slotOf per meeting its slot, or -1. */
export function countShortfall(problem: Problem, slotOf: ArrayLike<number>): number {
  return sumOver(problem, slotOf, (placed, { minimumMeetings }) => Math.max(0, (minimumMeetings ?? 0) - placed));
}

function sumOver(
  problem: Problem,
  slotOf: ArrayLike<number>,
  measure: (placed: number, participant: Problem['participants'][number]) => number,
): number {
  const placed = problem.participants.map(() => 0);
  for (const [meeting, { participants }] of problem.meetings.entries()) {
    if (slotOf[meeting]! >= 0) for (const participant of participants) placed[participant]! += 1;
  }
  return problem.participants.reduce((sum, participant, index) => sum + measure(placed[index]!, participant), 0);
}
