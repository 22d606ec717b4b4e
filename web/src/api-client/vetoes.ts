import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import { queryKeys } from './query-keys.js';

/** Whom a participant does not want to meet. */
export const vetoesQuery = (missionId: string, participationId: string) =>
  queryOptions({
    queryKey: [...queryKeys.suggestions(missionId), 'vetoes', participationId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participants/{participationId}/vetoes', {
          params: { path: { missionId, participationId } },
          signal,
        }),
      ),
  });

export interface VetoCommand {
  readonly missionId: string;
  readonly participationId: string;
  readonly counterpartId: string;
  readonly isRefused: boolean;
}

/** Keeps a counterpart away, or lets it in again. */
export function changeVeto({ isRefused, ...path }: VetoCommand) {
  const address = '/api/v1/missions/{missionId}/participants/{participationId}/vetoes/{counterpartId}';
  const request = { params: { path } } as const;
  return answerOf(isRefused ? client.PUT(address, request) : client.DELETE(address, request));
}
