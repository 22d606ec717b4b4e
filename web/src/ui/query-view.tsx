import type { ReactNode } from 'react';
import { Loading } from './loading.js';
import { ProblemNotice } from './problem-notice.js';

interface Answer<Content> {
  readonly data: Content | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface QueryViewProps<Content> {
  readonly query: Answer<Content>;
  readonly children: (content: Content) => ReactNode;
}

/** Shows what the server has answered; until then that it is loading, or why it cannot be shown. */
export function QueryView<Content>({ query, children }: QueryViewProps<Content>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error !== null) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
}
