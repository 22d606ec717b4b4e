import type { PairProblem } from '../pair-problem.js';
import { countAtLeast } from '../sat/cardinality.js';
import { type Literal, negate } from '../sat/literal.js';
import type { SatSolver } from '../sat/sat-solver.js';
import type { BusyLiterals } from './encode-busy.js';
import type { MeetingLiterals } from './encode-meetings.js';
import { splitSides } from './split-sides.js';

/**
 * No slot has more meetings than tables, and nothing that follows from it. The meetings of a slot are told by who of the
 * smaller side of the market is busy, and by the few meetings without anybody of that side.
 */
export function encodeTableLimits(
  solver: SatSolver,
  problem: PairProblem,
  meetings: MeetingLiterals,
  busy: readonly BusyLiterals[],
): void {
  const { one, other } = splitSides(problem);
  const side = new Set(one.length < other.length ? one : other);
  const others = [...problem.meetings.keys()].filter(
    (meeting) => !problem.meetings[meeting]!.participants.some((participant) => side.has(participant)),
  );
  for (const [slot, { tables }] of problem.slots.entries()) {
    const taken: Literal[] = [
      ...[...side].flatMap((participant) => busy[participant]!.get(slot) ?? []),
      ...others.flatMap((meeting) => meetings[meeting]!.get(slot) ?? []),
    ];
    const tooMany = countAtLeast(solver, taken, tables + 1)[tables];
    if (tooMany !== undefined) solver.addClause([negate(tooMany)]);
  }
}
