import type { Placement, Problem } from '../../src/engine/index.js';

/** The meetings as sets of which one can take place: most stand alone. */
function listSets(problem: Problem): number[][] {
  const grouped = new Set((problem.alternatives ?? []).flat());
  const alone = problem.meetings.map((_, index) => index).filter((index) => !grouped.has(index));
  return [...(problem.alternatives ?? []).map((set) => [...set]), ...alone.map((index) => [index])];
}

/** Of each set the most valuable meeting, less the one that takes place. */
export function unplacedWeightOf(problem: Problem, placements: readonly (Placement | null)[]): number {
  const weightOf = (index: number): number => problem.meetings[index]?.weight ?? 0;
  return listSets(problem).reduce((sum, set) => {
    const best = Math.max(0, ...set.map(weightOf));
    const placed = set
      .filter((index) => placements[index] !== null)
      .reduce((total, index) => total + weightOf(index), 0);
    return sum + best - placed;
  }, 0);
}

/**
 * A participant's j-th meeting is worth floor((heaviest weight + 1) / j^alpha) to it; summed over the meetings that
 * each could have (one of each set, no more than its maximum or the slots) and has not.
 */
export function missingFairShare(problem: Problem, placements: readonly (Placement | null)[]): number {
  const alpha = problem.fairness ?? 1;
  if (alpha === 0) return 0;
  const first = 1 + Math.max(0, ...problem.meetings.map((meeting) => meeting.weight));
  const sets = listSets(problem);
  const peopleOf = (index: number): readonly number[] => problem.meetings[index]?.participants ?? [];
  const wishes = problem.participants.map(() => 0);
  for (const set of sets) for (const one of new Set(set.flatMap(peopleOf))) wishes[one] = (wishes[one] ?? 0) + 1;
  const placed = problem.participants.map(() => 0);
  placements.forEach((placement, index) => {
    if (placement !== null) for (const one of peopleOf(index)) placed[one] = (placed[one] ?? 0) + 1;
  });
  return problem.participants.reduce((sum, { maximumMeetings = Infinity }, participant) => {
    const possible = Math.min(wishes[participant] ?? 0, maximumMeetings, problem.slots.length);
    let missing = 0;
    for (let ordinal = (placed[participant] ?? 0) + 1; ordinal <= possible; ordinal += 1) {
      missing += Math.floor(first / ordinal ** alpha);
    }
    return sum + missing;
  }, 0);
}
