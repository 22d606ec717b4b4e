import { bindingsAt } from '../explain/find-bindings.js';
import type { BindingKind } from '../explain/explanation.js';
import { PlacedAgenda } from '../explain/placed-agenda.js';
import type { Placement, Problem } from '../model/problem.js';
import type { RefusedProblem } from '../model/solution.js';
import { checkRepair } from '../repair/check-repair.js';
import { whoIsDisturbed } from '../repair/disturbance.js';
import type { FoundPlace, FoundPlaces } from './found-places.js';
import { WayMaker } from './way-maker.js';

/** What other meetings can make room for; everything else is a rule, or a place that is not there. */
const MOVABLE: ReadonlySet<BindingKind> = new Set(['participant-busy', 'table-taken', 'interpreter-taken']);

/** What only another agenda altogether can settle, and a search for a repair might. */
const SEARCHABLE: ReadonlySet<BindingKind> = new Set([
  ...MOVABLE,
  ...(['interpreter-resting', 'order', 'row', 'transfer', 'spread'] as const),
]);

export interface PlacesOptions {
  /** Slots before this index have begun: nothing is placed there any more, nor moved from there. Default 0. */
  readonly begunSlots?: number;
}

/**
 * Where a meeting of an agenda could be, slot by slot: as things stand, if a few others move, or not and why. Meant to be
 * waited for at the keyboard: chains are looked for among a few meetings with a limit for each slot, so that a slot
 * without one may still have one that `repair` finds. Deterministic.
 *
 * @param placements one entry per meeting; nobody and nothing in two meetings at a time. Other rules may be broken.
 */
export function findPlaces(
  problem: Problem,
  placements: readonly (Placement | null)[],
  meeting: number,
  { begunSlots = 0 }: PlacesOptions = {},
): FoundPlaces | RefusedProblem {
  const refusals = checkRepair({ problem, published: placements, disruptions: [] });
  if (refusals.length > 0) return { status: 'refused', refusals };
  const agenda = new PlacedAgenda(problem, placements);
  agenda.put(meeting, null);
  const fewestBreaks =
    problem.breakSpread === undefined ? 0 : Math.min(...problem.participants.map((_, one) => agenda.breaksOf(one)));
  const wayMaker = new WayMaker(agenda, placements, begunSlots, fewestBreaks);
  const slots = problem.slots.map((_, slot): FoundPlace => {
    if (slot < begunSlots) return { state: 'impossible', reasons: ['begun'], isSearchable: false };
    const reasons = bindingsAt(agenda, meeting, slot, fewestBreaks);
    if (reasons.length === 0) return { state: 'free', places: freePlaces(agenda, meeting, slot) };
    const changes = reasons.every((kind) => MOVABLE.has(kind)) ? wayMaker.find(meeting, slot) : null;
    if (changes === null) {
      return { state: 'impossible', reasons, isSearchable: reasons.every((kind) => SEARCHABLE.has(kind)) };
    }
    const { participants, interpreters } = whoIsDisturbed(problem, changes);
    return { state: 'moves', reasons, changes, peopleDisturbed: participants.length + interpreters.length };
  });
  return { status: 'found', slots };
}

/** One for each table that is free then, with the first interpreter who is, where the meeting needs one. */
function freePlaces(agenda: PlacedAgenda, meeting: number, slot: number): Placement[] {
  const interpreter = agenda.interpretersFor(meeting, slot)?.rested[0] ?? null;
  return agenda.tablesFor(meeting, slot).free.map((table) => ({ slot, table, interpreter }));
}
