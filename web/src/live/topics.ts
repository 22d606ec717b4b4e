import { queryKeys } from '../api-client/query-keys.js';

const keysByTopic: Readonly<Record<string, (missionId: string) => readonly (readonly string[])[]>> = {
  participants: (missionId) => [
    queryKeys.participants(missionId),
    queryKeys.mission(missionId),
    queryKeys.suggestions(missionId),
    queryKeys.report(missionId),
    queryKeys.outdated(missionId),
  ],
  // Slots that it takes away are found in the configuration.
  programme: (missionId) => [queryKeys.programme(missionId), queryKeys.configuration(missionId)],
  'venue-map': (missionId) => [queryKeys.venueMap(missionId)],
  suggestions: (missionId) => [queryKeys.suggestions(missionId), queryKeys.matchSetup(missionId)],
  requests: (missionId) => [
    queryKeys.requests(missionId),
    queryKeys.suggestions(missionId),
    queryKeys.report(missionId),
    queryKeys.outdated(missionId),
  ],
  wishes: (missionId) => [queryKeys.wishes(missionId)],
  phases: (missionId) => [queryKeys.phases(missionId), queryKeys.wishes(missionId), queryKeys.requests(missionId)],
  'proposal-runs': (missionId) => [queryKeys.proposals(missionId)],
  'solve-runs': (missionId) => [queryKeys.solveRuns(missionId), queryKeys.agenda(missionId)],
  // Which places are free follows from the agenda and from what has come up.
  agenda: (missionId) => [queryKeys.agenda(missionId), queryKeys.standby(missionId), queryKeys.report(missionId)],
  attendance: (missionId) => [
    queryKeys.attendance(missionId),
    queryKeys.standby(missionId),
    queryKeys.report(missionId),
    queryKeys.outdated(missionId),
  ],
  standby: (missionId) => [queryKeys.standby(missionId)],
  reviews: (missionId) => [queryKeys.reviews(missionId)],
  repairs: (missionId) => [queryKeys.repairs(missionId)],
  notifications: (missionId) => [queryKeys.messages(missionId)],
};

/** The cached answers that a change makes stale; a topic of a newer server makes the whole mission stale. */
export function staleKeys(topic: string, missionId: string): readonly (readonly string[])[] {
  return keysByTopic[topic]?.(missionId) ?? [queryKeys.everythingOf(missionId)];
}
