import { isWorthFinding } from '../bounds/agenda-finder.js';
import { proveFewestChanges } from '../bounds/fewest-changes.js';
import type { PairProblem } from '../bounds/pair-problem.js';
import { toPairProblem } from '../bounds/to-pair-problem.js';
import type { Placement } from '../model/problem.js';
import { softWeightsOf } from '../score/weights.js';
import type { Agenda } from '../search/agenda.js';
import type { RepairCase } from './repair-case.js';
import type { RepairOptions } from './repair-request.js';

/** What is known of the days that keep every meeting. */
export interface ProvenDay {
  /** None has fewer breaks and meetings moved, together; `null` where there is none, or nothing can be said. */
  readonly leastChanges: number | null;
  /**
   * A day that meets the bound and is better than the one known, its tables and interpreters not named yet; `null` without
   * one. It may break rules that a proof leaves out: on single tables, ways and meetings in a row.
   */
  readonly placements: readonly (Placement | null)[] | null;
}

/** A conflict of the proof costs about as much as so many moves of the search, or a third of a millisecond. */
const STEPS_PER_CONFLICT = 15;

/**
 * Proves how good a day that keeps every meeting can be. Nothing is said where meetings are too many for it, interpreters
 * serve, wishes were left out before, or the mission weighs a break and a meeting moved differently.
 *
 * @param agenda the best day known, of the same case.
 */
export function proveDay(repairCase: RepairCase, agenda: Agenda, { steps, isStopped }: RepairOptions): ProvenDay {
  const { compiled, published } = repairCase;
  const pairs = viewPairs(repairCase);
  if (pairs === null) return { leastChanges: null, placements: null };
  const { lowerBound, slots } = proveFewestChanges(pairs, compiled.previousSlot, {
    known: agenda.unplacedCount > 0 ? Number.POSITIVE_INFINITY : agenda.days.breaks + agenda.moved,
    conflicts: Math.ceil(steps / STEPS_PER_CONFLICT),
    ...(isStopped !== undefined && { isStopped }),
  });
  const placements = slots?.map((slot, meeting) => placementIn(slot, published[meeting] ?? null)) ?? null;
  return { leastChanges: Number.isFinite(lowerBound) ? lowerBound : null, placements };
}

function viewPairs({ compiled: { problem }, isLeftOver, cancelled }: RepairCase): PairProblem | null {
  const weights = softWeightsOf(problem);
  const isKeptWhole = cancelled.size === 0 && !isLeftOver.includes(1);
  if (!isKeptWhole || problem.interpreters.length > 0 || weights.break !== weights.moved) return null;
  const view = toPairProblem(problem);
  return view !== null && isWorthFinding(view.problem) ? view.problem : null;
}

/** As published, where the meeting stays; elsewhere table and interpreter are named later. */
const placementIn = (slot: number, published: Placement | null): Placement =>
  published?.slot === slot ? published : { slot, table: 0, interpreter: null };
