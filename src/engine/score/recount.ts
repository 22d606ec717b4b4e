import { countRivals } from '../constraints/alternatives.js';
import { countForbiddenSlots } from '../constraints/allowed-slots.js';
import { countBreaksBeyondSpread } from '../constraints/break-spread.js';
import { countBreaks } from '../constraints/breaks.js';
import { countBeyondRow } from '../constraints/consecutive-meetings.js';
import { sumUnfairness } from '../constraints/fair-share.js';
import { countIdleSlots } from '../constraints/idle-slots.js';
import { countAboveMaximum, countShortfall } from '../constraints/meeting-bounds.js';
import { countClashes } from '../constraints/participant-exclusivity.js';
import { countDisorder } from '../constraints/predecessors-first.js';
import { countMoved } from '../constraints/previous-agenda.js';
import { countWithoutInterpreter, countWithoutTable } from '../constraints/resource-shortage.js';
import { countMissedTransfers } from '../constraints/transfers.js';
import { sumUnplacedWeight } from '../constraints/unplaced-weight.js';
import type { Problem } from '../model/problem.js';
import type { Tally } from './score.js';

/** Counts everything anew from the slots alone, constraint by constraint. @param slotOf per meeting its slot, or -1. */
export function recount(problem: Problem, slotOf: ArrayLike<number>, shortfallWeight: number): Tally {
  return {
    clashes:
      countClashes(problem, slotOf) +
      countForbiddenSlots(problem, slotOf) +
      countAboveMaximum(problem, slotOf) +
      countRivals(problem, slotOf),
    unserved: countWithoutTable(problem, slotOf) + countWithoutInterpreter(problem, slotOf),
    strain: countBeyondRow(problem, slotOf) + countMissedTransfers(problem, slotOf),
    beyondSpread: countBreaksBeyondSpread(problem, slotOf),
    disorder: countDisorder(problem, slotOf),
    unplacedWeight: sumUnplacedWeight(problem, slotOf),
    shortfall: countShortfall(problem, slotOf),
    unfairness: sumUnfairness(problem, slotOf, shortfallWeight),
    breaks: countBreaks(problem, slotOf),
    idleSlots: countIdleSlots(problem, slotOf),
    moved: countMoved(problem, slotOf),
  };
}
