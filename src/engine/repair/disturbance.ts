import type { Placement, Problem } from '../model/problem.js';
import type { MeetingChange } from './repair-answer.js';
import type { RepairCase } from './repair-case.js';

/** What changes, and for whom. */
export interface Disturbance {
  readonly changes: readonly MeetingChange[];
  readonly participants: readonly number[];
  readonly interpreters: readonly number[];
}

/**
 * A participant is disturbed where one of its meetings changes in slot or table, comes in or drops out; an interpreter
 * where one of its meetings does, or is no longer, or newly, its own.
 */
export function findDisturbance(
  problem: Problem,
  published: readonly (Placement | null)[],
  placements: readonly (Placement | null)[],
): Disturbance {
  const changes = placements.flatMap((after, meeting): MeetingChange[] => {
    const before = published[meeting] ?? null;
    return isAtSamePlace(before, after) && servedBy(before) === servedBy(after) ? [] : [{ meeting, before, after }];
  });
  return { changes, ...whoIsDisturbed(problem, changes) };
}

/** The people whom these changes disturb, by the same measure; ascending. */
export function whoIsDisturbed({ meetings }: Problem, changes: readonly MeetingChange[]): Omit<Disturbance, 'changes'> {
  const moved = changes.filter(({ before, after }) => !isAtSamePlace(before, after));
  const serving = changes.flatMap(({ before, after }) => [servedBy(before) ?? [], servedBy(after) ?? []].flat());
  return {
    participants: ascending(new Set(moved.flatMap(({ meeting }) => meetings[meeting]!.participants))),
    interpreters: ascending(new Set(serving)),
  };
}

const isAtSamePlace = (before: Placement | null, after: Placement | null): boolean =>
  before?.slot === after?.slot && before?.table === after?.table;

const servedBy = (placement: Placement | null): number | null => placement?.interpreter ?? null;

const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((one, other) => one - other);

/**
 * Weight left out of what was published or asked for. An alternative that takes place instead makes up for it by its own
 * weight, at most in full: a better one is no reason to disturb anybody.
 */
export function sumDroppedWeight(repairCase: RepairCase, placements: readonly (Placement | null)[]): number {
  const { problem, isLeftOver, setOf } = repairCase;
  const dropped = listDropped(repairCase, placements);
  const weigh = (meeting: number): number => problem.meetings[meeting]!.weight;
  const insteadOf = (set: number): number =>
    problem.alternatives![set]!.find((meeting) => isLeftOver[meeting] === 1 && placements[meeting] !== null) ?? -1;
  const heaviestOf = new Map<number, number>();
  for (const meeting of dropped) {
    const set = setOf[meeting]!;
    if (set >= 0) heaviestOf.set(set, Math.max(weigh(meeting), heaviestOf.get(set) ?? 0));
  }
  let total = dropped.reduce((sum, meeting) => sum + weigh(meeting), 0);
  for (const [set, heaviest] of heaviestOf) {
    const instead = insteadOf(set);
    if (instead >= 0) total -= Math.min(heaviest, weigh(instead));
  }
  return total;
}

/** Meetings published or asked for that do not take place. Ascending. */
export function listDropped(
  { problem, isLeftOver, cancelled }: RepairCase,
  placements: readonly (Placement | null)[],
): number[] {
  return [...problem.meetings.keys()].filter(
    (meeting) => isLeftOver[meeting] === 0 && !cancelled.has(meeting) && placements[meeting] === null,
  );
}
