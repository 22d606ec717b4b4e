import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import { queryKeys } from './query-keys.js';

/** What would follow were one participant merged into another. */
export const mergePreviewQuery = (missionId: string, participationId: string, goneId: string) =>
  queryOptions({
    queryKey: [...queryKeys.participants(missionId), 'merge-preview', participationId, goneId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participants/{participationId}/merge-previews/{goneId}', {
          params: { path: { missionId, participationId, goneId } },
          signal,
        }),
      ),
  });

/** Who was merged into whom. */
export const mergesQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.participants(missionId), 'merges'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/merges', { params: { path: { missionId } }, signal })),
  });

interface MergeCommand {
  readonly missionId: string;
  readonly participationId: string;
  readonly goneId: string;
  readonly fromGone: readonly string[];
  /** Of the preview that was seen. */
  readonly digest: string;
}

/** Merges one participant into another. */
export const mergeParticipants = (
  { missionId, participationId, goneId, fromGone, digest }: MergeCommand,
  key: string,
) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/participants/{participationId}/merges', {
      params: { path: { missionId, participationId }, header: { 'If-Match': `"merge-${digest}"` } },
      ...once(key),
      body: { goneId, fromGone: [...fromGone] },
    }),
  );
