import { atMostOne } from '../sat/cardinality.js';
import { type Literal, negate } from '../sat/literal.js';
import type { SatSolver } from '../sat/sat-solver.js';
import type { MeetingLiterals } from './encode-meetings.js';

/** Per slot the literal "the participant is in a meeting"; none where it never can be. */
export type BusyLiterals = ReadonlyMap<number, Literal>;

/** A participant is in at most one meeting at a time, and busy exactly where it is in one. */
export function encodeBusy(
  solver: SatSolver,
  meetings: readonly number[],
  literals: MeetingLiterals,
  slotCount: number,
): BusyLiterals {
  const busy = new Map<number, Literal>();
  for (let slot = 0; slot < slotCount; slot += 1) {
    const here = meetings.flatMap((meeting) => literals[meeting]!.get(slot) ?? []);
    if (here.length === 0) continue;
    if (here.length === 1) {
      busy.set(slot, here[0]!);
      continue;
    }
    const literal = 2 * solver.addVariable();
    atMostOne(solver, here);
    for (const meeting of here) solver.addClause([negate(meeting), literal]);
    solver.addClause([negate(literal), ...here]);
    busy.set(slot, literal);
  }
  return busy;
}

/** Per slot the literals "at least 1, 2, ... meetings so far", the slot included. */
export type ProgressLiterals = readonly (readonly Literal[])[];

/**
 * Counts a participant's busy slots along the time; in the end they are as many as its meetings. Implied by the rest,
 * and what lets the solver see what an empty slot costs.
 */
export function encodeProgress(
  solver: SatSolver,
  busy: BusyLiterals,
  degree: number,
  slotCount: number,
): ProgressLiterals {
  const progress: Literal[][] = [];
  for (let slot = 0; slot < slotCount; slot += 1) {
    const before = progress[slot - 1];
    const here = busy.get(slot);
    const now = Array.from({ length: degree }, () => 2 * solver.addVariable());
    for (const [index, literal] of now.entries()) {
      const same = before?.[index];
      const fewer = index === 0 ? true : (before?.[index - 1] ?? false);
      if (index > 0) solver.addClause([negate(literal), now[index - 1]!]);
      encodeStep(solver, literal, same, fewer, here);
    }
    progress.push(now);
  }
  for (const literal of progress.at(-1) ?? []) solver.addClause([literal]);
  return progress;
}

/** `literal` = `same` or (`here` and `fewer`). */
function encodeStep(
  solver: SatSolver,
  literal: Literal,
  same: Literal | undefined,
  fewer: Literal | boolean,
  here: Literal | undefined,
): void {
  const orSame = same === undefined ? [] : [same];
  if (same !== undefined) solver.addClause([negate(same), literal]);
  if (here === undefined || fewer === false) {
    solver.addClause([negate(literal), ...orSame]);
    return;
  }
  solver.addClause([negate(literal), ...orSame, here]);
  // A meeting now means one more than before, also where the count would otherwise be full.
  if (fewer === true) {
    solver.addClause([negate(here), literal]);
    return;
  }
  solver.addClause([negate(literal), ...orSame, fewer]);
  solver.addClause([negate(here), negate(fewer), literal]);
}
