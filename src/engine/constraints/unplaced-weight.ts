import type { Problem } from '../model/problem.js';
import { alternativesOf } from './alternatives.js';

/**
 * Weight of the meetings left out (medium). Of alternatives only the best counts, less the one that takes place.
 *
 * @param slotOf per meeting its slot, or -1.
 */
export function sumUnplacedWeight(problem: Problem, slotOf: ArrayLike<number>): number {
  const placed = problem.meetings.reduce((sum, { weight }, meeting) => (slotOf[meeting]! < 0 ? sum : sum + weight), 0);
  return sumWeight(problem) - placed;
}

/** The weight of everything that could take place, alternatives counted once. */
export function sumWeight(problem: Problem): number {
  const setOf = alternativesOf(problem);
  const alone = problem.meetings.reduce((sum, { weight }, meeting) => (setOf[meeting]! < 0 ? sum + weight : sum), 0);
  return (problem.alternatives ?? []).reduce(
    (sum, meetings) => sum + Math.max(0, ...meetings.map((meeting) => problem.meetings[meeting]!.weight)),
    alone,
  );
}
