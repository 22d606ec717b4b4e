import { type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { isUnreachable, ProblemError } from '../api-client/problem.js';
import { queryKeys } from '../api-client/query-keys.js';

const maximumRetries = 2;

/** A sign-in that has ended shows on any answer; the page then asks who is signed in and finds nobody. */
function noticeEndedSignIn(error: unknown, { meta }: Query<unknown, unknown>): void {
  if (meta?.isWithoutSignIn !== true && error instanceof ProblemError && error.problem.status === 401)
    queryClient.setQueryData(queryKeys.me, null);
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEndedSignIn }),
  defaultOptions: {
    queries: {
      // Live changes refresh what is shown; this covers the time without a connection.
      staleTime: 30_000,
      networkMode: 'always',
      retry: (failures, error) => failures < maximumRetries && isUnreachable(error),
    },
  },
});
