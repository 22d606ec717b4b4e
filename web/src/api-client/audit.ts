import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import type { AuditArea } from './contract.js';
import { queryKeys } from './query-keys.js';

/** Which changes are shown. */
export interface AuditFilter {
  readonly area?: AuditArea | undefined;
  readonly author?: string | undefined;
}

const pageSize = 50;

/** Who changed what, the latest first, page by page. */
export const auditQuery = (missionId: string, { area, author }: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: [...queryKeys.audit(missionId), 'entries', area ?? null, author ?? null],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/audit-entries', {
          params: {
            path: { missionId },
            query: {
              limit: pageSize,
              ...(area && { area }),
              ...(author && { author }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Everybody who has changed something. */
export const auditAuthorsQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.audit(missionId), 'authors'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/audit-authors', { params: { path: { missionId } }, signal })),
  });
