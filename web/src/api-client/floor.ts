import { queryOptions } from '@tanstack/react-query';
import { currentInstant } from '../time/clock.js';
import { noticeServerTime } from '../time/server-clock.js';
import { answerOf, client } from './client.js';
import type { FloorOverrun, FloorPost, MarkChange } from './contract.js';
import { queryKeys } from './query-keys.js';

const byLink = (secret: string) => ({ Authorization: `Bearer ${secret}` });

/** What a post in the hall has to do. The page brings the secret of its link, and keeps what it has read. */
export const floorQuery = (missionId: string, secret: string, locale: string) =>
  queryOptions({
    queryKey: [...queryKeys.floorOfLink(missionId, secret), locale],
    queryFn: async ({ signal }) => {
      const askedAt = currentInstant();
      const agenda = await answerOf(
        client.GET('/api/v1/missions/{missionId}/floor', {
          params: { path: { missionId } },
          headers: byLink(secret),
          signal,
        }),
      );
      noticeServerTime(agenda.now, askedAt);
      return agenda;
    },
    meta: { isKeptOffline: true, isWithoutSignIn: true },
  });

interface AtPost {
  readonly missionId: string;
  readonly secret: string;
  readonly meetingId: string;
  /** The Idempotency-Key. */
  readonly key: string;
  readonly signal: AbortSignal;
}

/** Says that a meeting is finished, or who is not there yet. */
export const markFloorMeeting = (
  { missionId, secret, meetingId, key, signal }: AtPost,
  change: MarkChange & { readonly happenedAt: string },
) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/floor/meetings/{meetingId}/marks', {
      params: { path: { missionId, meetingId } },
      headers: { ...byLink(secret), 'Idempotency-Key': key },
      body: change,
      signal,
    }),
  );

/** Says how long a meeting goes on past its slot. */
export const prolongFloorMeeting = (
  { missionId, secret, meetingId, key, signal }: AtPost,
  prolonging: FloorOverrun & { readonly happenedAt: string },
) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/floor/meetings/{meetingId}/overrun', {
      params: { path: { missionId, meetingId } },
      headers: { ...byLink(secret), 'Idempotency-Key': key },
      body: prolonging,
      signal,
    }),
  );

/** The links that work now, without their secrets. */
export const floorLinksQuery = (missionId: string) =>
  queryOptions({
    queryKey: queryKeys.floorLinks(missionId),
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/floor-links', { params: { path: { missionId } }, signal })),
  });

/** A new link ends the one before: it takes no key. */
export const createFloorLink = ({ missionId, post }: { readonly missionId: string; readonly post: FloorPost }) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/floor-links', { params: { path: { missionId } }, body: { post } }),
  );

export const revokeFloorLink = ({ missionId, linkId }: { readonly missionId: string; readonly linkId: string }) =>
  answerOf(
    client.DELETE('/api/v1/missions/{missionId}/floor-links/{linkId}', { params: { path: { missionId, linkId } } }),
  );
