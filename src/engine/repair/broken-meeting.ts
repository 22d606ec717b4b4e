import { interpretersServing } from '../constraints/interpreter-supply.js';
import { SLOT_RULES } from '../constraints/slot-rules.js';
import { tablesServing } from '../constraints/table-supply.js';
import type { Placement, Problem } from '../model/problem.js';

/** How much of a placement cannot stay: all of it, or the interpreter alone. */
export type Breakage = 'whole' | 'interpreter';

/** What of the placement is against the rules by itself, whatever else takes place; `null` where it may stay. */
export function findBreakage(problem: Problem, meeting: number, placement: Placement): Breakage | null {
  const { slot, table } = placement;
  if (SLOT_RULES.some((rule) => rule.forbids(problem, meeting, slot))) return 'whole';
  if (problem.tables[table]!.closedSlots?.includes(slot) === true) return 'whole';
  if (!tablesServing(problem, meeting).includes(table)) return 'whole';
  return isServed(problem, meeting, placement) ? null : 'interpreter';
}

function isServed(problem: Problem, meeting: number, { slot, interpreter }: Placement): boolean {
  const serving = interpretersServing(problem, meeting);
  if (serving === null) return interpreter === null;
  if (interpreter === null || !serving.includes(interpreter)) return false;
  return problem.interpreters[interpreter]!.unavailableSlots?.includes(slot) !== true;
}

/** Whether the published meeting stands against an earlier one of the agenda: out of order, or an alternative to it. */
export function isAgainstAnother(
  problem: Problem,
  published: readonly (Placement | null)[],
  setOf: Int32Array,
  meeting: number,
): boolean {
  const { slot } = published[meeting]!;
  const isLate = (problem.meetings[meeting]!.predecessors ?? []).some((one) => (published[one]?.slot ?? -1) >= slot);
  if (isLate || setOf[meeting]! < 0) return isLate;
  const rivals = problem.alternatives![setOf[meeting]!]!;
  return rivals.some((rival) => rival < meeting && published[rival] !== null);
}
