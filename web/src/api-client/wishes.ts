import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import type { Wish } from './contract.js';
import { queryKeys } from './query-keys.js';

/** Whom a participant wishes to meet, for its own people and organisers. */
export const wishesQuery = (missionId: string, participationId: string) =>
  queryOptions({
    queryKey: [...queryKeys.wishes(missionId), participationId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participants/{participationId}/wishes', {
          params: { path: { missionId, participationId } },
          signal,
        }),
      ),
  });

export interface RankCommand {
  readonly missionId: string;
  readonly participationId: string;
  /** The version of the list that was read: what others changed since then is not undone. */
  readonly version: number;
  readonly items: readonly Pick<Wish, 'counterpartId' | 'level'>[];
}

/** Takes the place of a whole list of wishes, the dearest first. */
export const rankWishes = ({ missionId, participationId, version, items }: RankCommand) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/participants/{participationId}/wishes', {
      params: { path: { missionId, participationId }, header: { 'If-Match': `"wishes-${String(version)}"` } },
      body: { items: items.map(({ counterpartId, level }) => ({ counterpartId, level })) },
    }),
  );
