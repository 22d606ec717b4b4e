import { countBreaks } from '../constraints/breaks.js';
import { sumUnfairness } from '../constraints/fair-share.js';
import { countIdleSlots } from '../constraints/idle-slots.js';
import { countShortfall } from '../constraints/meeting-bounds.js';
import { countMoved } from '../constraints/previous-agenda.js';
import { sumUnplacedWeight } from '../constraints/unplaced-weight.js';
import type { Placement, Problem } from '../model/problem.js';
import type { Score } from '../model/solution.js';
import { scoreOf, weighShortfall } from '../score/score.js';
import { softWeightsOf } from '../score/weights.js';

/** What an agenda that keeps every rule is worth. */
export interface AgendaMeasure {
  readonly score: Score;
  readonly placed: number;
  readonly weight: number;
  readonly breaks: number;
  readonly idleSlots: number;
}

/** Measures placements of a problem whose `previous` agenda is the published one. */
export function measureAgenda(problem: Problem, placements: readonly (Placement | null)[]): AgendaMeasure {
  const slotOf = placements.map((placement) => placement?.slot ?? -1);
  const weights = problem.meetings.map(({ weight }) => weight);
  const shortfallWeight = weighShortfall(Int32Array.from(weights));
  const breaks = countBreaks(problem, slotOf);
  const idleSlots = countIdleSlots(problem, slotOf);
  const score = scoreOf(
    {
      ...{ clashes: 0, unserved: 0, disorder: 0, beyondSpread: 0, strain: 0, breaks, idleSlots },
      unplacedWeight: sumUnplacedWeight(problem, slotOf),
      shortfall: countShortfall(problem, slotOf),
      unfairness: sumUnfairness(problem, slotOf, shortfallWeight),
      moved: countMoved(problem, slotOf),
    },
    shortfallWeight,
    softWeightsOf(problem),
  );
  const placed = slotOf.filter((slot) => slot >= 0).length;
  const weight = weights.reduce((sum, one, meeting) => (slotOf[meeting]! < 0 ? sum : sum + one), 0);
  return { score, placed, weight, breaks, idleSlots };
}
