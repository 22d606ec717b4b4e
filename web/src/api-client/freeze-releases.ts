import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { NewFreezeRelease } from './contract.js';
import { queryKeys } from './query-keys.js';

/** What repairs may touch within the freeze window, and what they might before; newest first. */
export const freezeReleasesQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.repairs(missionId), 'releases'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/freeze-releases', { params: { path: { missionId } }, signal })),
  });

interface ReleaseCommand {
  readonly missionId: string;
  readonly release: NewFreezeRelease;
}

export const releaseFromFreeze = ({ missionId, release }: ReleaseCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/freeze-releases', {
      params: { path: { missionId } },
      ...once(key),
      body: release,
    }),
  );

interface TakeBackCommand {
  readonly missionId: string;
  readonly releaseId: string;
}

export const takeBackRelease = ({ missionId, releaseId }: TakeBackCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/freeze-releases/{releaseId}/withdrawal', {
      params: { path: { missionId, releaseId } },
      ...once(key),
    }),
  );
