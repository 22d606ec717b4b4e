import type { Problem } from '../model/problem.js';
import { venueOf } from './transfers.js';

/**
 * A meeting that needs one has an interpreter of its own, who has any one of the language pairs asked for; a pinned
 * interpreter is present even where none is needed. Where there are several venues, it works at the meeting's. Returns those who may serve it, available or not, and `null` where
 * no interpreter is called for.
 */
export function interpretersServing(problem: Problem, meeting: number): readonly number[] | null {
  const { pinned, languagePairs = [] } = problem.meetings[meeting]!;
  if (pinned?.interpreter !== undefined) return [pinned.interpreter];
  if (languagePairs.length === 0) return null;
  const venue = problem.travelMinutes === undefined ? undefined : venueOf(problem, meeting);
  return [...problem.interpreters.keys()].filter((interpreter) => {
    const serving = problem.interpreters[interpreter]!;
    return (
      (venue === undefined || serving.venue === venue) &&
      serving.languagePairs.some((pair) => languagePairs.includes(pair))
    );
  });
}
