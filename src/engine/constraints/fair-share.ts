import type { Problem } from '../model/problem.js';
import { alternativesOf } from './alternatives.js';

/** Logarithmic utility: everybody's next meeting is worth less than the one before, in proportion. */
const DEFAULT_ALPHA = 1;

/**
 * What the meetings that participants lack would be worth to them beyond their weight (medium). The j-th meeting of a
 * participant adds `first / j^alpha`, the marginal of alpha-fair utility (Mo and Walrand 2000) in whole numbers, so
 * that of two equal wishes the one of whoever has less is placed. @param slotOf per meeting its slot, or -1.
 */
export function sumUnfairness(problem: Problem, slotOf: ArrayLike<number>, first: number): number {
  const worth = listWorth(problem, first);
  const placed = problem.participants.map(() => 0);
  for (const [meeting, { participants }] of problem.meetings.entries()) {
    if (slotOf[meeting]! >= 0) for (const participant of participants) placed[participant]! += 1;
  }
  return listWishes(problem).reduce((sum, wishes, participant) => {
    let lacking = 0;
    for (let count = placed[participant]!; count < wishes; count += 1) lacking += worth[count]!;
    return sum + lacking;
  }, 0);
}

/** Worth of a participant's next meeting by how many it has. @param first worth of the first, a whole number. */
export function listWorth({ fairness = DEFAULT_ALPHA, slots }: Problem, first: number): Int32Array {
  if (fairness === 0) return new Int32Array(slots.length + 1);
  return Int32Array.from({ length: slots.length + 1 }, (_, count) => Math.floor(first / (count + 1) ** fairness));
}

/** Per participant how many meetings it could have at most: its wishes, alternatives counted once, and its maximum. */
export function listWishes(problem: Problem): number[] {
  const setOf = alternativesOf(problem);
  const wishes = problem.participants.map(() => 0);
  const seen = new Set<string>();
  for (const [meeting, { participants }] of problem.meetings.entries()) {
    for (const participant of participants) {
      if (setOf[meeting]! >= 0) {
        const key = `${participant}@${setOf[meeting]!}`;
        if (seen.has(key)) continue;
        seen.add(key);
      }
      wishes[participant]! += 1;
    }
  }
  return wishes.map((count, participant) =>
    Math.min(count, problem.participants[participant]!.maximumMeetings ?? count, problem.slots.length),
  );
}
