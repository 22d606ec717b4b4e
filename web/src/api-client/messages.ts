import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { MessageState } from './contract.js';
import { queryKeys } from './query-keys.js';

/** The messages of a mission, page by page, the newest first. */
export const messagesQuery = (missionId: string, state: MessageState | undefined) =>
  infiniteQueryOptions({
    queryKey: [...queryKeys.messages(missionId), state ?? null],
    queryFn: ({ pageParam: cursor, signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/notifications', {
          params: { path: { missionId }, query: { ...(state && { state }), ...(cursor !== null && { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const messageQuery = (missionId: string, notificationId: string) =>
  queryOptions({
    queryKey: [...queryKeys.messages(missionId), 'text', notificationId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/notifications/{notificationId}', {
          params: { path: { missionId, notificationId } },
          signal,
        }),
      ),
  });

interface ResendCommand {
  readonly missionId: string;
  readonly notificationId: string;
}

export const resendMessage = ({ missionId, notificationId }: ResendCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/notifications/{notificationId}/resending', {
      params: { path: { missionId, notificationId } },
      ...once(key),
    }),
  );

/** Takes back the messages about the agenda that have not gone out. */
export const recallMessages = ({ missionId }: { readonly missionId: string }, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/agenda-message-recalls', {
      params: { path: { missionId } },
      ...once(key),
    }),
  );

/** From whom the messages of a mission are. */
export const senderQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.messages(missionId), 'sender'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/sender', { params: { path: { missionId } }, signal })),
  });

export const stateSender = ({ missionId, address }: { readonly missionId: string; readonly address: string | null }) =>
  answerOf(client.PUT('/api/v1/missions/{missionId}/sender', { params: { path: { missionId } }, body: { address } }));
