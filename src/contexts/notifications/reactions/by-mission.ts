import type { DomainEvent } from '../../../kernel/domain-event.js';
import type { MissionId } from '../../../kernel/id.js';

/** Events by the mission that they are of, in their order. */
export function byMission<Event extends DomainEvent>(events: readonly Event[]): ReadonlyMap<MissionId, Event[]> {
  const eventsByMission = new Map<MissionId, Event[]>();
  for (const event of events) {
    eventsByMission.set(event.missionId, [...(eventsByMission.get(event.missionId) ?? []), event]);
  }
  return eventsByMission;
}
