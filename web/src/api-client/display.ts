import { queryOptions } from '@tanstack/react-query';
import { currentInstant } from '../time/clock.js';
import { noticeServerTime } from '../time/server-clock.js';
import { answerOf, client } from './client.js';
import type { NewDisplayLink } from './contract.js';
import { queryKeys } from './query-keys.js';

/** What a screen in the hall shows. It brings the secret of its link, and keeps what it has read: the hall's network fails. */
export const boardQuery = (missionId: string, secret: string) =>
  queryOptions({
    queryKey: queryKeys.boardOfLink(missionId, secret),
    queryFn: async ({ signal }) => {
      const askedAt = currentInstant();
      const board = await answerOf(
        client.GET('/api/v1/missions/{missionId}/board', {
          params: { path: { missionId } },
          headers: { Authorization: `Bearer ${secret}` },
          signal,
        }),
      );
      noticeServerTime(board.now, askedAt);
      return board;
    },
    meta: { isKeptOffline: true, isWithoutSignIn: true },
  });

/** The links of the screens of a mission, without their secrets. */
export const displayLinksQuery = (missionId: string) =>
  queryOptions({
    queryKey: queryKeys.displayLinks(missionId),
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/display-links', { params: { path: { missionId } }, signal })),
  });

/** Another link does no harm: it takes no key. */
export const createDisplayLink = ({ missionId, link }: { readonly missionId: string; readonly link: NewDisplayLink }) =>
  answerOf(client.POST('/api/v1/missions/{missionId}/display-links', { params: { path: { missionId } }, body: link }));

/** The screen goes dark at once. */
export const revokeDisplayLink = ({ missionId, linkId }: { readonly missionId: string; readonly linkId: string }) =>
  answerOf(
    client.DELETE('/api/v1/missions/{missionId}/display-links/{linkId}', { params: { path: { missionId, linkId } } }),
  );
