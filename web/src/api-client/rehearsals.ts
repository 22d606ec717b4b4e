import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { NewRehearsal, Rehearsal } from './contract.js';
import { queryKeys } from './query-keys.js';

const POLL_MILLISECONDS = 1_000;

export const isUnderWay = ({ status }: Pick<Rehearsal, 'status'>): boolean =>
  status === 'queued' || status === 'running';

/** The newest rehearsals; asked for again and again while one is played. */
export const rehearsalsQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'rehearsals'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/rehearsals', { params: { path: { missionId } }, signal })),
    refetchInterval: ({ state: { data } }) => (data?.items.some(isUnderWay) === true ? POLL_MILLISECONDS : false),
  });

export const askForRehearsal = (
  { missionId, wish }: { readonly missionId: string; readonly wish: NewRehearsal },
  key: string,
) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/rehearsals', {
      params: { path: { missionId } },
      ...once(key),
      body: wish,
    }),
  );

export const cancelRehearsal = (
  { missionId, rehearsalId }: { readonly missionId: string; readonly rehearsalId: string },
  key: string,
) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/rehearsals/{rehearsalId}/cancellation', {
      params: { path: { missionId, rehearsalId } },
      ...once(key),
    }),
  );
