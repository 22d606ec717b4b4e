import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import { queryKeys } from './query-keys.js';

/** What a mission amounts to, counted anew each time. */
export const missionReportQuery = (missionId: string) =>
  queryOptions({
    queryKey: queryKeys.report(missionId),
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/mission-report', { params: { path: { missionId } }, signal })),
  });
