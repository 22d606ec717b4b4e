import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';
import { ProblemError } from '../api-client/problem.js';
import { queryKeys } from '../api-client/query-keys.js';
import { answerTo, inStore } from './device-database.js';

/** An answer of the server as it was read last, with when that was (milliseconds since 1970). */
interface KeptAnswer {
  readonly name: string;
  readonly queryKey: QueryKey;
  readonly data: unknown;
  readonly answeredAt: number;
}

const REFUSALS = new Set([401, 403, 404]);
const isKept = (query: Query): boolean => query.meta?.isKeptOffline === true && query.state.data !== undefined;
/** Whoever may see it no more does not see it offline either. */
const isRefused = ({ state }: Query): boolean =>
  state.status === 'error' && state.error instanceof ProblemError && REFUSALS.has(state.error.problem.status);
const isWhoIsSignedIn = (query: Query): boolean => query.queryHash === JSON.stringify(queryKeys.me);

/**
 * Puts the answers that were read last before whoever opens the application, as old as they are, and from then on keeps
 * those that are marked so. Whoever signs out leaves none behind. Where the browser keeps nothing, nothing is kept.
 */
export async function keepAnswers(queryClient: QueryClient): Promise<void> {
  await restore(queryClient).catch(() => undefined);
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    const query = event.query as Query;
    if (isWhoIsSignedIn(query) && query.state.data === null) void forgetAll().catch(() => undefined);
    else if (isKept(query)) void (isRefused(query) ? forget(query) : keep(query)).catch(() => undefined);
  });
}

async function restore(queryClient: QueryClient): Promise<void> {
  const answers = await inStore('answers', 'readonly', (store) => answerTo(store.getAll() as IDBRequest<KeptAnswer[]>));
  for (const { queryKey, data, answeredAt } of answers) {
    queryClient.setQueryData(queryKey, data, { updatedAt: answeredAt });
  }
}

async function keep({ queryHash: name, queryKey, state }: Query): Promise<void> {
  const answer: KeptAnswer = { name, queryKey, data: state.data, answeredAt: state.dataUpdatedAt };
  await inStore('answers', 'readwrite', (store) => answerTo(store.put(answer)));
}

async function forget({ queryHash }: Query): Promise<void> {
  await inStore('answers', 'readwrite', (store) => answerTo(store.delete(queryHash)));
}

async function forgetAll(): Promise<void> {
  await inStore('answers', 'readwrite', (store) => answerTo(store.clear()));
}
