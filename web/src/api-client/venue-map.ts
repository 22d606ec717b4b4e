import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import type { VenueMapChange } from './contract.js';
import { queryKeys } from './query-keys.js';
import { basedOn } from './revised.js';

/** Where the tables of a mission stand. */
export const venueMapQuery = (missionId: string) =>
  queryOptions({
    queryKey: queryKeys.venueMap(missionId),
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/venue-map', { params: { path: { missionId } }, signal })),
    meta: { isKeptOffline: true },
  });

interface ChangeCommand {
  readonly missionId: string;
  readonly basedOnVersion: number;
  readonly change: VenueMapChange;
}

export const changeVenueMap = ({ missionId, basedOnVersion, change }: ChangeCommand) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/venue-map', {
      params: { path: { missionId }, header: basedOn('venue-map', basedOnVersion) },
      body: change,
    }),
  );
