import type { Placement as EnginePlacement, RepairRequest } from '../../../../engine/index.js';
import type { Id } from '../../../../kernel/id.js';
import { addMinutes, type Instant } from '../../../../kernel/instant.js';
import type { Obstacle } from '../../domain/obstacle.js';
import type { RepairSettings } from '../../domain/repair-settings.js';
import type { AgendaSnapshot } from '../snapshot/agenda-snapshot.js';
import { slotsBegun, timesOfSlots } from '../snapshot/frame-slots.js';
import { placeObstacles, type PlacedObstacle } from '../snapshot/place-obstacles.js';

/** What a repair is asked for, and what is needed to read the answer. */
export interface AskedRepair {
  readonly request: RepairRequest;
  readonly obstacles: readonly PlacedObstacle[];
}

/** What a repair has to respect besides the obstacles. */
export interface RepairTerms {
  readonly settings: Pick<RepairSettings, 'freezeMinutes' | 'mostDisturbed'>;
  readonly releasedMeetingIds: readonly Id<'Meeting'>[];
  /** Of these also what they did to slots that have begun counts; for all others that is settled. */
  readonly unansweredIncidentIds: ReadonlySet<Id<'Incident'>>;
  readonly now: Instant;
}

/** Puts the public agenda of a snapshot and what stands in its way before the engine. */
export function askForRepair(
  snapshot: AgendaSnapshot,
  obstacles: readonly Obstacle[],
  { settings, releasedMeetingIds, unansweredIncidentIds, now }: RepairTerms,
): AskedRepair {
  const { previous, ...problem } = snapshot.problem;
  const published: readonly (EnginePlacement | null)[] = previous ?? problem.meetings.map(() => null);
  const times = timesOfSlots(snapshot);
  const begunSlots = slotsBegun(times, now);
  const placed = placeObstacles(snapshot, obstacles, published, ({ incidentId }) =>
    unansweredIncidentIds.has(incidentId) ? 0 : begunSlots,
  );
  const releasedIds = new Set(releasedMeetingIds);
  const { freezeMinutes, mostDisturbed } = settings;
  return {
    request: {
      problem,
      published,
      disruptions: placed.map(({ disruption }) => disruption),
      begunSlots,
      frozenSlots: slotsBegun(times, addMinutes(now, freezeMinutes)),
      released: [...snapshot.meetings.keys()].filter((index) => {
        const meetingId = snapshot.meetings[index]?.meetingId;
        return meetingId !== undefined && releasedIds.has(meetingId);
      }),
      ...(mostDisturbed !== null && { mostDisturbed }),
    },
    obstacles: placed,
  };
}
