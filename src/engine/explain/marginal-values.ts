import type { Placement, Problem } from '../model/problem.js';
import type { Solution } from '../model/solution.js';
import { solve } from '../search/solve.js';

/** What one more of something would bring, found by trying it. */
export interface MarginalValue {
  readonly addition:
    | { readonly kind: 'interpreter'; readonly languagePair: number; readonly venue: number }
    | { readonly kind: 'table'; readonly venue: number }
    | { readonly kind: 'slot'; readonly day: number };
  /** More meetings placed, and their weight. */
  readonly placed: number;
  readonly weight: number;
  /** Fewer breaks; negative where more meetings bring more of them. */
  readonly breaks: number;
}

export interface MarginalOptions {
  readonly seed: number;
  /** Moves to try with each addition. */
  readonly steps: number;
  /** Asked now and then; true ends the trying, and additions not yet tried in full are left out of the answer. */
  readonly isStopped?: () => boolean;
}

/**
 * Tries one more interpreter per language pair and venue, one more table per venue and one more slot at the end of each
 * day, each for so many steps on from the agenda given, which is bettered without them for as long, so that only what
 * the addition brings is counted. Additions of no use to anybody left out are tried all the same.
 *
 * @param placements the problem's agenda, one entry per meeting.
 * Deterministic in (problem, placements, seed, steps) unless stopped.
 */
export function findMarginalValues(
  problem: Problem,
  placements: readonly (Placement | null)[],
  { seed, steps, isStopped = () => false }: MarginalOptions,
): MarginalValue[] {
  const start = placements.map((placement) => placement?.slot ?? null);
  const measure = (changed: Problem, from: readonly (number | null)[]): Measure => {
    const found = solve(changed, { seed, steps, isStopped, start: from });
    if (found.status === 'refused') throw new Error(`An addition was refused: ${JSON.stringify(found.refusals[0])}`);
    return measureOf(problem, found);
  };
  const before = measure(problem, start);
  const values: MarginalValue[] = [];
  for (const addition of listAdditions(problem)) {
    const { changed, slotAfter } = extend(problem, addition);
    const after = measure(
      changed,
      start.map((slot) => (slot === null ? null : slotAfter(slot))),
    );
    if (isStopped()) break;
    values.push({
      addition,
      placed: after.placed - before.placed,
      weight: after.weight - before.weight,
      breaks: before.breaks - after.breaks,
    });
  }
  return values;
}

interface Measure {
  readonly placed: number;
  readonly weight: number;
  readonly breaks: number;
}

function measureOf({ meetings }: Problem, { placements, breaks }: Solution): Measure {
  const placed = meetings.filter((_, meeting) => placements[meeting] !== null);
  return { placed: placed.length, weight: placed.reduce((sum, { weight }) => sum + weight, 0), breaks };
}

function listAdditions({ languagePairCount, travelMinutes, slots }: Problem): MarginalValue['addition'][] {
  const venues = [...(travelMinutes ?? [0]).keys()];
  const languagePairs = Array.from({ length: languagePairCount }, (_, languagePair) => languagePair);
  const days = [...new Set(slots.map(({ day }) => day))];
  return [
    ...languagePairs.flatMap((languagePair) =>
      venues.map((venue) => ({ kind: 'interpreter', languagePair, venue }) as const),
    ),
    ...venues.map((venue) => ({ kind: 'table', venue }) as const),
    ...days.map((day) => ({ kind: 'slot', day }) as const),
  ];
}

interface Extension {
  readonly changed: Problem;
  /** The index that a slot of the problem has in the changed one. */
  readonly slotAfter: (slot: number) => number;
}

function extend(problem: Problem, addition: MarginalValue['addition']): Extension {
  const slotAfter = (slot: number): number => slot;
  switch (addition.kind) {
    case 'interpreter': {
      const { languagePair, venue } = addition;
      const newcomer = { languagePairs: [languagePair], ...(problem.travelMinutes !== undefined && { venue }) };
      return { changed: { ...problem, interpreters: [...problem.interpreters, newcomer] }, slotAfter };
    }
    case 'table':
      return { changed: addTable(problem, addition.venue), slotAfter };
    case 'slot':
      return addSlot(problem, addition.day);
  }
}

/** The new table serves every meeting that may use more than one table of its venue: those are not tied to a host. */
function addTable(problem: Problem, venue: number): Problem {
  const newcomer = problem.tables.length;
  const meetings = problem.meetings.map((meeting) => {
    const [table, ...more] = meeting.tables ?? [];
    if (table === undefined || more.length === 0 || (problem.tables[table]?.venue ?? 0) !== venue) return meeting;
    return { ...meeting, tables: [...meeting.tables!, newcomer] };
  });
  return { ...problem, meetings, tables: [...problem.tables, { venue }] };
}

/** The new slot follows the day's last at the same pace, as long as that one is, and in its session. */
function addSlot(problem: Problem, day: number): Extension {
  const { slots } = problem;
  const last = slots.findLastIndex((slot) => slot.day === day);
  const model = slots[last]!;
  const length = model.endMinute - model.startMinute;
  const next = slots[last + 1];
  const end = Math.min(model.endMinute + length, next?.startMinute ?? Number.POSITIVE_INFINITY);
  if (end <= model.endMinute) return { changed: problem, slotAfter: (slot) => slot };
  const added = { ...model, startMinute: model.endMinute, endMinute: end };
  const slotAfter = (slot: number): number => (slot > last ? slot + 1 : slot);
  return { changed: withSlots(problem, slots.toSpliced(last + 1, 0, added), slotAfter), slotAfter };
}

function withSlots(problem: Problem, slots: Problem['slots'], slotAfter: (slot: number) => number): Problem {
  const renumber = (list: readonly number[] | undefined): number[] | undefined => list?.map(slotAfter);
  return compact({
    ...problem,
    slots,
    participants: problem.participants.map((one) =>
      compact({ ...one, unavailableSlots: renumber(one.unavailableSlots) }),
    ),
    tables: problem.tables.map((one) => compact({ ...one, closedSlots: renumber(one.closedSlots) })),
    interpreters: problem.interpreters.map((one) =>
      compact({ ...one, unavailableSlots: renumber(one.unavailableSlots) }),
    ),
    meetings: problem.meetings.map((one) =>
      compact({
        ...one,
        slots: renumber(one.slots),
        pinned: one.pinned?.slot === undefined ? one.pinned : { ...one.pinned, slot: slotAfter(one.pinned.slot) },
      }),
    ),
    previous: problem.previous?.map((placement) =>
      placement === null ? null : { ...placement, slot: slotAfter(placement.slot) },
    ),
  });
}

/** Leaves out the keys whose value is undefined: to the model they are unknown. */
const compact = <Entry extends object>(entry: Entry): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as Entry;
