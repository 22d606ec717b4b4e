import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import { queryKeys } from './query-keys.js';

/** Pairs of participants that look like one company. */
export const duplicatesQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.participants(missionId), 'duplicates'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/duplicates', { params: { path: { missionId } }, signal })),
  });

interface TellApartCommand {
  readonly missionId: string;
  readonly participationId: string;
  readonly otherId: string;
  readonly areTwo: boolean;
}

/** Says of two that they are two, or takes it back. */
export function tellApart({ areTwo, ...path }: TellApartCommand) {
  const address = '/api/v1/missions/{missionId}/participants/{participationId}/distinctions/{otherId}';
  const request = { params: { path } } as const;
  return answerOf(areTwo ? client.PUT(address, request) : client.DELETE(address, request));
}
