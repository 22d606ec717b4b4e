import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import type { ProgrammeChange } from './contract.js';
import { queryKeys } from './query-keys.js';
import { basedOn } from './revised.js';

/** What a mission has beside its sessions, in order of time. */
export const programmeQuery = (missionId: string) =>
  queryOptions({
    queryKey: queryKeys.programme(missionId),
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/programme', { params: { path: { missionId } }, signal })),
    meta: { isKeptOffline: true },
  });

interface ChangeCommand {
  readonly missionId: string;
  readonly basedOnVersion: number;
  readonly change: ProgrammeChange;
}

export const changeProgramme = ({ missionId, basedOnVersion, change }: ChangeCommand) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/programme', {
      params: { path: { missionId }, header: basedOn('programme', basedOnVersion) },
      body: change,
    }),
  );
