import type { Placement, Problem } from '../model/problem.js';
import type { Binding } from './explanation.js';
import { findBindings } from './find-bindings.js';
import { PlacedAgenda } from './placed-agenda.js';

/** A meeting left out, and everything that keeps it out of some slot; what stands alone in more slots first. */
export interface LeftOut {
  readonly meeting: number;
  readonly bindings: readonly Binding[];
}

/**
 * What keeps some meetings out of an agenda, without looking for a remedy: quick enough to be told with a repair.
 *
 * @param placements one entry per meeting; nobody and nothing in two meetings at a time
 * @param meetings indices of meetings that have no place
 * @param begunSlots slots before this index have begun: nothing can be placed there any more
 */
export function whyLeftOut(
  problem: Problem,
  placements: readonly (Placement | null)[],
  meetings: readonly number[],
  begunSlots: number,
): LeftOut[] {
  if (meetings.length === 0) return [];
  const agenda = new PlacedAgenda(problem, placements);
  const fewestBreaks = Math.min(...problem.participants.map((_, participant) => agenda.breaksOf(participant)));
  return meetings.map((meeting) => ({ meeting, bindings: findBindings(agenda, meeting, fewestBreaks, begunSlots) }));
}
