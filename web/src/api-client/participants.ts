import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import type { Side } from './contract.js';
import { everyPage } from './every-page.js';
import { queryKeys } from './query-keys.js';
import { basedOn } from './revised.js';

export interface ParticipantFilter {
  readonly side?: Side | undefined;
  readonly search?: string | undefined;
}

const pageSize = 25;

/** Participants page by page; the cursor of the next page comes with each page. */
export const participantsQuery = (missionId: string, { side, search }: ParticipantFilter, locale: string) =>
  infiniteQueryOptions({
    queryKey: [...queryKeys.participants(missionId), 'list', side ?? null, search ?? null, locale],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participants', {
          params: {
            path: { missionId },
            query: {
              limit: pageSize,
              ...(side && { side }),
              ...(search && { search }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Everybody of one side, or of both, for lists to choose from. */
export const everyParticipantQuery = (missionId: string, side: Side | undefined, locale: string) =>
  queryOptions({
    queryKey: [...queryKeys.participants(missionId), 'everybody', side ?? null, locale],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          client.GET('/api/v1/missions/{missionId}/participants', {
            params: { path: { missionId }, query: { ...page, ...(side && { side }) } },
            signal,
          }),
        ),
      ),
  });

/** One participant, with the labels of codes in the language asked for. */
export const participantQuery = (missionId: string, participationId: string, locale: string) =>
  queryOptions({
    queryKey: [...queryKeys.participants(missionId), 'one', participationId, locale],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participants/{participationId}', {
          params: { path: { missionId, participationId } },
          signal,
        }),
      ),
  });

/** When a participant can meet, by the version that a change of it must name. */
export const availabilityQuery = (missionId: string, participationId: string) =>
  queryOptions({
    queryKey: [...queryKeys.participants(missionId), 'availability', participationId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participants/{participationId}/availability', {
          params: { path: { missionId, participationId } },
          signal,
        }),
      ),
  });

interface AvailabilityCommand {
  readonly missionId: string;
  readonly participationId: string;
  readonly basedOnVersion: number;
  /** None: in every session. */
  readonly windows: readonly { readonly startsAt: string; readonly endsAt: string }[];
}

/** Says when a participant can meet. */
export const setAvailability = ({ missionId, participationId, basedOnVersion, windows }: AvailabilityCommand) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/participants/{participationId}/availability', {
      params: { path: { missionId, participationId }, header: basedOn('availability', basedOnVersion) },
      body: { windows: [...windows] },
    }),
  );
