import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { NewMission } from './contract.js';
import { queryKeys } from './query-keys.js';

export const missionsQuery = queryOptions({
  queryKey: queryKeys.missions,
  queryFn: ({ signal }) => answerOf(client.GET('/api/v1/missions', { signal })),
});

export const missionQuery = (missionId: string) =>
  queryOptions({
    queryKey: queryKeys.mission(missionId),
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}', { params: { path: { missionId } }, signal })),
    meta: { isKeptOffline: true },
  });

export const createMission = (mission: NewMission, key: string) =>
  answerOf(client.POST('/api/v1/missions', { ...once(key), body: mission }));
