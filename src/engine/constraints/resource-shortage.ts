import type { Problem } from '../model/problem.js';
import { interpretersServing } from './interpreter-supply.js';
import { tablesServing } from './table-supply.js';

/** Meetings for which their slot has no table left (hard). @param slotOf per meeting its slot, or -1. */
export function countWithoutTable(problem: Problem, slotOf: ArrayLike<number>): number {
  return countUnserved(problem, slotOf, (meeting, slot) =>
    tablesServing(problem, meeting).filter((table) => !problem.tables[table]!.closedSlots?.includes(slot)),
  );
}

/** Meetings for which their slot has no suitable interpreter left (hard). @param slotOf per meeting its slot, or -1. */
export function countWithoutInterpreter(problem: Problem, slotOf: ArrayLike<number>): number {
  return countUnserved(
    problem,
    slotOf,
    (meeting, slot) =>
      interpretersServing(problem, meeting)?.filter(
        (interpreter) => !problem.interpreters[interpreter]!.unavailableSlots?.includes(slot),
      ) ?? null,
  );
}

/** The deficiency of a maximum matching in each slot, summed (Kuhn's algorithm, plain). */
function countUnserved(
  problem: Problem,
  slotOf: ArrayLike<number>,
  servingAt: (meeting: number, slot: number) => readonly number[] | null,
): number {
  let unserved = 0;
  for (const slot of problem.slots.keys()) {
    const holders = new Map<number, number>();
    const servingOf = new Map<number, readonly number[]>();
    const serve = (meeting: number, visited: Set<number>): boolean =>
      servingOf.get(meeting)!.some((resource) => {
        if (visited.has(resource)) return false;
        visited.add(resource);
        const holder = holders.get(resource);
        if (holder !== undefined && !serve(holder, visited)) return false;
        holders.set(resource, meeting);
        return true;
      });
    for (const meeting of problem.meetings.keys()) {
      const serving = slotOf[meeting] === slot ? servingAt(meeting, slot) : null;
      if (serving === null) continue;
      servingOf.set(meeting, serving);
      if (!serve(meeting, new Set())) unserved += 1;
    }
  }
  return unserved;
}
