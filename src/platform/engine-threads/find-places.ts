import {
  type BindingKind,
  explainAgenda,
  type MeetingChange,
  type Placement,
  type Problem,
  repair,
} from '../../engine/index.js';
import type { FoundPlace, FoundPlaces, PlacesInput } from './agenda-tasks.js';

/** What other meetings can make room for; everything else is a rule, or a place that is not there. */
const MOVABLE: ReadonlySet<BindingKind> = new Set([
  'participant-busy',
  'table-taken',
  'interpreter-taken',
  'interpreter-resting',
  'order',
  'row',
  'transfer',
  'spread',
]);

/** Enough for chains of a few meetings; a slot that needs more is not offered. */
const STEPS_PER_SLOT = 3_000;
const SEED = 1;

/** Where a meeting of an agenda could be, slot by slot: as things stand, if others move, or not at all and why. */
export function findPlaces({ problem, placements, meeting, begunSlots }: PlacesInput): FoundPlaces {
  const without = placements.map((placement, index) => (index === meeting ? null : placement));
  const explained = explainAgenda(problem, without, { mostRemedies: 0 });
  if (explained.status === 'refused') return { status: 'refused', refusals: explained.refusals };
  const bindings = explained.unplaced.find((left) => left.meeting === meeting)?.bindings ?? [];
  const slots = problem.slots.map((_, slot): FoundPlace => {
    const reasons = bindings.filter(({ slots: bound }) => bound.includes(slot)).map(({ kind }) => kind);
    if (slot < begunSlots) return { state: 'impossible', reasons: ['begun'] };
    if (reasons.length === 0) return { state: 'free', places: freePlaces(problem, without, meeting, slot) };
    if (!reasons.every((kind) => MOVABLE.has(kind))) return { state: 'impossible', reasons };
    const chain = findChain({ problem, placements, meeting, begunSlots }, slot);
    return chain === null ? { state: 'impossible', reasons } : { state: 'moves', reasons, ...chain };
  });
  return { status: 'found', slots };
}

/** The tables that are free then, each with an interpreter who is, where the meeting needs one. */
function freePlaces(
  problem: Problem,
  placements: readonly (Placement | null)[],
  meeting: number,
  slot: number,
): Placement[] {
  const taken = placements.filter((placement) => placement?.slot === slot);
  const { tables: allowed, languagePairs = [] } = problem.meetings[meeting] ?? {};
  const isIdle = (index: number): boolean => !taken.some((placement) => placement?.interpreter === index);
  const interpreter = problem.interpreters.findIndex(
    (candidate, index) =>
      isIdle(index) &&
      candidate.unavailableSlots?.includes(slot) !== true &&
      languagePairs.some((pair) => candidate.languagePairs.includes(pair)),
  );
  return [...problem.tables.keys()]
    .filter((table) => !taken.some((placement) => placement?.table === table))
    .filter(
      (table) => allowed?.includes(table) !== false && problem.tables[table]?.closedSlots?.includes(slot) !== true,
    )
    .map((table) => ({ slot, table, interpreter: languagePairs.length === 0 ? null : interpreter }));
}

/** The fewest people moved for the meeting to take place then, and nobody's meeting lost; null where none was found. */
function findChain(
  { problem, placements, meeting, begunSlots }: PlacesInput,
  slot: number,
): { changes: readonly MeetingChange[]; peopleDisturbed: number } | null {
  const disruptions = [{ kind: 'meeting-pinned' as const, meeting, pinned: { slot } }];
  const answer = repair(
    { problem, published: placements, disruptions, begunSlots },
    { seed: SEED, steps: STEPS_PER_SLOT },
  );
  if (answer.status === 'refused') return null;
  const kept = answer.proposals.find(
    ({ placements: after, dropped }) => after[meeting] != null && dropped.length === 0,
  );
  return kept === undefined ? null : { changes: kept.changes, peopleDisturbed: kept.peopleDisturbed };
}
