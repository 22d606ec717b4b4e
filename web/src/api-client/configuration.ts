import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import { queryKeys } from './query-keys.js';

/** What is wrong with the configuration of a mission; what is agreed, and who is available, changes it. */
export const configurationFindingsQuery = (missionId: string) =>
  queryOptions({
    queryKey: queryKeys.configuration(missionId),
    // Much that it depends on is changed on other pages: whoever comes back from one wants to see the difference.
    refetchOnMount: 'always',
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/configuration-findings', { params: { path: { missionId } }, signal }),
      ),
  });
