import { findPlaces, type FoundPlace, type RefusedProblem, repair } from '../../engine/index.js';
import type { RoomInput } from './agenda-tasks.js';

/** Enough for chains of several meetings in a full hall; about a second at most. */
const STEPS = 20_000;
const SEED = 1;

/**
 * What a slot has for a meeting when others may be moved however many it takes: the fewest people disturbed, and nobody's
 * meeting lost. A slot that is free, or closed by a rule, is answered as it is.
 */
export function findRoom(input: RoomInput): FoundPlace | RefusedProblem {
  const { problem, placements, meeting, slot, begunSlots } = input;
  const quick = findPlaces(problem, placements, meeting, { begunSlots });
  if (quick.status === 'refused') return quick;
  const place = quick.slots[slot];
  if (place === undefined) throw new Error(`Slot ${slot} of ${problem.slots.length} was asked about`);
  if (place.state !== 'impossible' || !place.isSearchable) return place;
  const disruptions = [{ kind: 'meeting-pinned' as const, meeting, pinned: { slot } }];
  const answer = repair({ problem, published: placements, disruptions, begunSlots }, { seed: SEED, steps: STEPS });
  if (answer.status === 'refused') return { ...place, isSearchable: false };
  const kept = answer.proposals.find(
    ({ placements: after, dropped }) => after[meeting] != null && dropped.length === 0,
  );
  if (kept === undefined) return { ...place, isSearchable: false };
  const reasons = place.reasons.filter((reason) => reason !== 'begun');
  return { state: 'moves', reasons, changes: kept.changes, peopleDisturbed: kept.peopleDisturbed };
}
