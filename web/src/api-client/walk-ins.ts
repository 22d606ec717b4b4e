import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { WalkIn } from './contract.js';
import { queryKeys } from './query-keys.js';

/** Whom a buyer at the desk could meet; asked again until the matches of the one who has just come are reckoned. */
export const openingsQuery = (missionId: string, buyerId: string) =>
  queryOptions({
    queryKey: [...queryKeys.standby(missionId), 'openings', buyerId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/walk-ins/{participationId}/openings', {
          params: { path: { missionId, participationId: buyerId } },
          signal,
        }),
      ),
    refetchInterval: ({ state: { data } }) => (data?.isScored === false && data.items.length > 0 ? 1_000 : false),
  });

interface WalkInCommand {
  readonly missionId: string;
  readonly walkIn: WalkIn;
}

export const receiveWalkIn = ({ missionId, walkIn }: WalkInCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/walk-ins', {
      params: { path: { missionId } },
      ...once(key),
      body: walkIn,
    }),
  );

interface BookCommand {
  readonly missionId: string;
  readonly buyerId: string;
  readonly counterpartId: string;
  readonly slotId: string;
}

export const bookOpening = ({ missionId, buyerId, counterpartId, slotId }: BookCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/walk-ins/{participationId}/meetings', {
      params: { path: { missionId, participationId: buyerId } },
      ...once(key),
      body: { counterpartId, slotId },
    }),
  );
