import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { MissionSettingsChange } from './contract.js';
import { queryKeys } from './query-keys.js';
import { basedOn } from './revised.js';

/** What a mission is called, where it is, and what keeps it from being removed. */
export const missionSettingsQuery = (missionId: string) =>
  queryOptions({
    queryKey: queryKeys.settings(missionId),
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/settings', { params: { path: { missionId } }, signal })),
  });

interface ChangeCommand {
  readonly missionId: string;
  readonly basedOnVersion: number;
  readonly settings: MissionSettingsChange;
}

export const changeMissionSettings = ({ missionId, basedOnVersion, settings }: ChangeCommand) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/settings', {
      params: { path: { missionId }, header: basedOn('settings', basedOnVersion) },
      body: settings,
    }),
  );

export const removeMission = (missionId: string, key: string) =>
  answerOf(client.POST('/api/v1/missions/{missionId}/removal', { params: { path: { missionId } }, ...once(key) }));

/** What was removed, and can be restored. */
export const removedMissionsQuery = queryOptions({
  queryKey: queryKeys.removedMissions,
  queryFn: ({ signal }) => answerOf(client.GET('/api/v1/removed-missions', { signal })),
});

export const restoreMission = (removedId: string) =>
  answerOf(client.DELETE('/api/v1/removed-missions/{removedId}', { params: { path: { removedId } } }));
