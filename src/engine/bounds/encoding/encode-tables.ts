import { countTrue, mergeCounts } from '../sat/cardinality.js';
import { type Literal, negate } from '../sat/literal.js';
import type { SatSolver } from '../sat/sat-solver.js';
import type { PairProblem } from '../pair-problem.js';
import type { BusyLiterals } from './encode-busy.js';
import { splitSides } from './split-sides.js';

/**
 * In every slot an even number of participants is busy, and at most two per table; at least twice as many as there are
 * of either side of the market. The latter is implied, but speeds up refutations tenfold and more.
 */
export function encodeTables(solver: SatSolver, problem: PairProblem, busy: readonly BusyLiterals[]): void {
  const sides = splitSides(problem);
  for (const [slot, { tables }] of problem.slots.entries()) {
    const most = 2 * tables + 1;
    const countOf = (participants: readonly number[]): Literal[] =>
      countTrue(
        solver,
        participants.flatMap((participant) => busy[participant]!.get(slot) ?? []),
        most,
      );
    const one = countOf(sides.one);
    const other = countOf(sides.other);
    const all = mergeCounts(solver, mergeCounts(solver, one, other, most), countOf(sides.rest), most);
    if (all.length === most) solver.addClause([negate(all[most - 1]!)]);
    for (let index = 0; index < all.length; index += 2) implyOne(solver, all[index]!, all[index + 1]);
    for (const side of [one, other]) {
      for (const [index, literal] of side.entries()) implyOne(solver, literal, all[2 * index + 1]);
    }
  }
}

/** Where the conclusion does not exist, the premise is false. */
function implyOne(solver: SatSolver, premise: Literal, conclusion: Literal | undefined): void {
  solver.addClause(conclusion === undefined ? [negate(premise)] : [negate(premise), conclusion]);
}
