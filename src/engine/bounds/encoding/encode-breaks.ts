import { type Literal, negate } from '../sat/literal.js';
import type { SatSolver } from '../sat/sat-solver.js';
import type { PairProblem } from '../pair-problem.js';
import type { BusyLiterals, ProgressLiterals } from './encode-busy.js';

/**
 * Counts a participant's breaks.
 *
 * @param ends literals "a break ends with this slot"; see {@link encodeBreakEnds}.
 * @param most breaks beyond which counting stops; more are forbidden.
 * @returns literals "at least 1, 2, ... `most` breaks".
 */
export function countBreakEnds(solver: SatSolver, ends: readonly Literal[], most: number): Literal[] {
  let counted: Literal[] = [];
  for (const end of ends) {
    const next = Array.from({ length: Math.min(most, counted.length + 1) }, () => 2 * solver.addVariable());
    for (const [index, literal] of next.entries()) {
      const same = counted[index];
      const fewer = index === 0 ? undefined : counted[index - 1]!;
      if (same !== undefined) solver.addClause([negate(same), literal]);
      solver.addClause([negate(end), ...(fewer === undefined ? [] : [negate(fewer)]), literal]);
      solver.addClause([negate(literal), ...(same === undefined ? [] : [same]), end]);
      if (fewer !== undefined) solver.addClause([negate(literal), fewer]);
    }
    if (counted.length === most) solver.addClause([negate(end), ...(most === 0 ? [] : [negate(counted[most - 1]!)])]);
    counted = next;
  }
  return counted;
}

/** A participant's literals "a break ends with this slot": free here, busy next, and busy earlier on the same day. */
export function encodeBreakEnds(
  solver: SatSolver,
  problem: PairProblem,
  busy: BusyLiterals,
  progress: ProgressLiterals,
): Literal[] {
  const { slots } = problem;
  const isOneDay = slots.at(0)?.day === slots.at(-1)?.day;
  const ends: Literal[] = [];
  let begun: Literal | undefined;
  for (let slot = 0; slot + 1 < slots.length; slot += 1) {
    const isFirst = slot === 0 || slots[slot - 1]!.day !== slots[slot]!.day;
    begun = isOneDay ? progress[slot]![0] : encodeBegunToday(solver, isFirst ? undefined : begun, busy.get(slot));
    const next = slots[slot + 1]!.day === slots[slot]!.day ? busy.get(slot + 1) : undefined;
    if (begun !== undefined && next !== undefined) ends.push(encodeBreakEnd(solver, begun, busy.get(slot), next));
  }
  return ends;
}

function encodeBreakEnd(solver: SatSolver, begun: Literal, here: Literal | undefined, next: Literal): Literal {
  const end = 2 * solver.addVariable();
  solver.addClause([negate(begun), negate(next), ...(here === undefined ? [] : [here]), end]);
  if (here !== undefined) solver.addClause([negate(end), negate(here)]);
  solver.addClause([negate(end), begun]);
  solver.addClause([negate(end), next]);
  return end;
}

function encodeBegunToday(
  solver: SatSolver,
  before: Literal | undefined,
  here: Literal | undefined,
): Literal | undefined {
  if (before === undefined || here === undefined) return before ?? here;
  const begun = 2 * solver.addVariable();
  solver.addClause([negate(before), begun]);
  solver.addClause([negate(here), begun]);
  solver.addClause([negate(begun), before, here]);
  return begun;
}
