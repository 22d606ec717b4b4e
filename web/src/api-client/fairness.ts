import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import { queryKeys } from './query-keys.js';

/** How fairly meetings are spread: those agreed, and those of a proposal besides where one is named. */
export const fairnessQuery = (missionId: string, proposalRunId: string | undefined, locale: string) =>
  queryOptions({
    queryKey: [...queryKeys.proposals(missionId), 'fairness', proposalRunId, locale],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/fairness-report', {
          params: { path: { missionId }, query: proposalRunId === undefined ? {} : { proposalRunId } },
          signal,
        }),
      ),
  });
