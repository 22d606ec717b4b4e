import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import type { InterpretersChange } from './contract.js';
import { queryKeys } from './query-keys.js';
import { basedOn } from './revised.js';

/** Who interprets, with what only organisers know of them. */
export const interpretersQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.mission(missionId), 'interpreters'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/interpreters', { params: { path: { missionId } }, signal })),
  });

/** Who interprets what in the public agenda. */
export const interpreterRotaQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'interpreter-rota'],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/interpreter-rota', { params: { path: { missionId } }, signal }),
      ),
  });

interface ChangeCommand {
  readonly missionId: string;
  readonly basedOnVersion: number;
  readonly change: InterpretersChange;
}

export const changeInterpreters = ({ missionId, basedOnVersion, change }: ChangeCommand) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/interpreters', {
      params: { path: { missionId }, header: basedOn('interpreters', basedOnVersion) },
      body: change,
    }),
  );
