import { CoreGuidedBound } from './core-guided.js';
import { type EncodedProblem, encodePairProblem, readSlots } from './encoding/encode-pair-problem.js';
import type { PairProblem } from './pair-problem.js';
import { refuteCheaply } from './refute-cheaply.js';
import { negate } from './sat/literal.js';

/** How far to look. */
export interface FewestChangesLimits {
  /** A known sum that is to be bettered: a bound that meets it ends the proof. */
  readonly known: number;
  /** Conflicts to learn from at most. */
  readonly conflicts: number;
  readonly isStopped?: () => boolean;
}

/** What is known of the least sum of breaks and meetings moved. */
export interface FewestChanges {
  /** No complete agenda has a smaller sum; infinite where there is no complete agenda. */
  readonly lowerBound: number;
  /** A complete agenda that meets the bound, one slot per meeting; `null` where none was needed or found. */
  readonly slots: readonly number[] | null;
}

const IMPOSSIBLE: FewestChanges = { lowerBound: Number.POSITIVE_INFINITY, slots: null };

/** Conflicts between two looks at the limits. */
const SLICE = 500;

/**
 * Proves how little a complete agenda can cost that follows another one: its breaks and the meetings not in their slots of
 * before, together. By cores, as the fewest breaks are proven. Deterministic unless stopped.
 *
 * @param previous per meeting its slot of before, or -1; whoever has none is not moved.
 */
export function proveFewestChanges(
  problem: PairProblem,
  previous: ArrayLike<number>,
  { known, conflicts, isStopped = () => false }: FewestChangesLimits,
): FewestChanges {
  if (refuteCheaply(problem) !== null) return IMPOSSIBLE;
  const encoded = encodePairProblem(problem);
  const stays = encoded.meetings.map((bySlot, meeting) => bySlot.get(previous[meeting]!));
  for (const stay of stays.filter((one) => one !== undefined)) encoded.solver.suggest(stay);
  const cores = new CoreGuidedBound(encoded.solver, ...costsOf(encoded, stays));
  const inevitable = stays.filter((stay, meeting) => stay === undefined && previous[meeting]! >= 0).length;
  for (;;) {
    const lowerBound = cores.lowerBound + inevitable;
    const conflictsLeft = conflicts - encoded.solver.conflicts;
    if (lowerBound >= known || conflictsLeft <= 0 || isStopped()) return { lowerBound, slots: null };
    const answer = cores.step({ conflicts: Math.min(SLICE, conflictsLeft), isStopped });
    if (answer === 'satisfiable') return { lowerBound, slots: readSlots(encoded) };
    if (encoded.solver.isRefuted) return IMPOSSIBLE;
  }
}

/** What is to be false, in groups, and how much of each group cannot be: breaks by participant, then meetings moved. */
function costsOf(
  { breakEnds, unavoidableBreaks }: EncodedProblem,
  stays: readonly (number | undefined)[],
): [(readonly number[])[], number[]] {
  const moved = stays.flatMap((stay) => (stay === undefined ? [] : [negate(stay)]));
  return [
    [...breakEnds, moved],
    [...unavoidableBreaks, 0],
  ];
}
