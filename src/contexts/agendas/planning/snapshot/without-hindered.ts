import { applyDisruptions, type Disruption } from '../../../../engine/index.js';
import type { Placement } from '../../domain/agenda-version.js';
import { type Hindrance, neededBy } from '../../domain/hindrance.js';
import type { AgendaSnapshot } from './agenda-snapshot.js';
import { slotsWithin, timesOfSlots } from './frame-slots.js';

/**
 * The snapshot in which nothing hindered is free. Where a meeting stands that can no longer be there, it is left: it is
 * taken in any case, a repair sees to it, and an agenda that breaks a rule is none the engine can reckon with.
 */
export function withoutHindered(
  snapshot: AgendaSnapshot,
  hindrances: readonly Hindrance[],
  placements: readonly Placement[],
): AgendaSnapshot {
  const times = timesOfSlots(snapshot);
  const takenInSlot = snapshot.slots.map(
    ({ id }) => new Set<string>(placements.filter(({ slotId }) => slotId === id).flatMap(neededBy)),
  );
  const disruptions = hindrances.flatMap(({ resourceId, startsAt, endsAt }): Disruption[] => {
    const within = slotsWithin(times, { startsAt, endsAt });
    const slots = within.filter((slot) => takenInSlot[slot]?.has(resourceId) !== true);
    return slots.length === 0 ? [] : disruptionOf(snapshot, resourceId, slots);
  });
  if (disruptions.length === 0) return snapshot;
  const { problem } = snapshot;
  const published = problem.previous ?? problem.meetings.map(() => null);
  return { ...snapshot, problem: applyDisruptions(problem, published, disruptions).problem };
}

function disruptionOf(
  { participationIds, tableIds, interpreterIds }: AgendaSnapshot,
  resourceId: string,
  slots: readonly number[],
): Disruption[] {
  const indexIn = (ids: readonly string[]): number => ids.indexOf(resourceId);
  const participant = indexIn(participationIds);
  if (participant >= 0) return [{ kind: 'participants-away', participants: [participant], slots }];
  const table = indexIn(tableIds);
  if (table >= 0) return [{ kind: 'table-closed', table, slots }];
  const interpreter = indexIn(interpreterIds);
  return interpreter < 0 ? [] : [{ kind: 'interpreter-away', interpreter, slots }];
}
