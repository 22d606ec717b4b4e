import { atMostOne } from '../sat/cardinality.js';
import { type Literal, negate } from '../sat/literal.js';
import type { SatSolver } from '../sat/sat-solver.js';
import type { PairProblem } from '../pair-problem.js';

/** Per meeting and slot the literal "takes place here"; none where the slot is not allowed. */
export type MeetingLiterals = readonly ReadonlyMap<number, Literal>[];

/** Every meeting takes place in exactly one of its allowed slots, and after its predecessors. */
export function encodeMeetings(
  solver: SatSolver,
  problem: PairProblem,
  allowed: readonly (readonly number[])[],
): MeetingLiterals {
  const literals = allowed.map((slots) => new Map(slots.map((slot) => [slot, 2 * solver.addVariable()])));
  for (const bySlot of literals) {
    solver.addClause([...bySlot.values()]);
    atMostOne(solver, [...bySlot.values()]);
  }
  encodeOrder(solver, problem, literals);
  return literals;
}

function encodeOrder(solver: SatSolver, problem: PairProblem, literals: MeetingLiterals): void {
  const begun = new Map<number, Map<number, Literal>>();
  const begunOf = (meeting: number): Map<number, Literal> => {
    const known = begun.get(meeting) ?? encodeBegun(solver, literals[meeting]!, problem.slots.length);
    begun.set(meeting, known);
    return known;
  };
  for (const [later, { predecessors = [] }] of problem.meetings.entries()) {
    for (const earlier of predecessors) {
      for (const slot of problem.slots.keys()) {
        const clause = [negate(begunOf(later).get(slot)!)];
        if (slot > 0) clause.push(begunOf(earlier).get(slot - 1)!);
        solver.addClause(clause);
      }
    }
  }
}

/** Per slot the literal "takes place here or earlier". */
function encodeBegun(solver: SatSolver, bySlot: ReadonlyMap<number, Literal>, slotCount: number): Map<number, Literal> {
  const begun = new Map<number, Literal>();
  for (let slot = 0; slot < slotCount; slot += 1) {
    const literal = 2 * solver.addVariable();
    const before = begun.get(slot - 1);
    const here = bySlot.get(slot);
    if (before !== undefined) solver.addClause([negate(before), literal]);
    if (here !== undefined) {
      solver.addClause([negate(here), literal]);
      if (before !== undefined) solver.addClause([negate(here), negate(before)]);
    }
    solver.addClause([
      negate(literal),
      ...(before === undefined ? [] : [before]),
      ...(here === undefined ? [] : [here]),
    ]);
    begun.set(slot, literal);
  }
  return begun;
}
