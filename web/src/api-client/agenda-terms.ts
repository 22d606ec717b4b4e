import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import type { AgendaWeights, MeetingPin } from './contract.js';
import { queryKeys } from './query-keys.js';

/** What agendas of a mission mind, and by how much. */
export const agendaWeightsQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'weights'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/agenda-weights', { params: { path: { missionId } }, signal })),
  });

/** What of meetings is fixed by hand. */
export const meetingPinsQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'pins'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/meeting-pins', { params: { path: { missionId } }, signal })),
  });

/** Versions side by side. */
export const scenariosQuery = (missionId: string, versionIds: readonly string[]) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'scenarios', ...versionIds],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/agenda-scenarios', {
          params: { path: { missionId }, query: { versionIds: versionIds.join(',') } },
          signal,
        }),
      ),
  });

/** Saying so twice is saying it once: no key is needed. */
export const decideAgendaWeights = ({
  missionId,
  weights,
}: {
  readonly missionId: string;
  readonly weights: AgendaWeights;
}) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/agenda-weights', { params: { path: { missionId } }, body: weights }),
  );

export const pinMeeting = ({
  missionId,
  pin: { meetingId, ...parts },
}: {
  readonly missionId: string;
  readonly pin: MeetingPin;
}) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/meeting-pins/{meetingId}', {
      params: { path: { missionId, meetingId } },
      body: parts,
    }),
  );
