import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';
import { isRefusal } from '../api-client/problem.js';
import { queryKeys } from '../api-client/query-keys.js';
import { currentInstant } from '../time/clock.js';
import { answerTo, inStore } from './device-database.js';

/** An answer of the server as it was read last, with when that was (milliseconds since 1970). */
interface KeptAnswer {
  readonly name: string;
  readonly queryKey: QueryKey;
  readonly data: unknown;
  readonly answeredAt: number;
}

/** Longer than any mission goes on: what nobody has read since then, as the board of a link that is gone, is dropped. */
const KEPT_MILLISECONDS = 30 * 24 * 60 * 60_000;

const isKept = ({ meta }: Query): boolean => meta?.isKeptOffline === true;
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
    else if (isKept(query)) void keepOrForget(queryClient, query).catch(() => undefined);
  });
}

/** Whoever may see it no more does not see it offline either, nor once the network has gone after the refusal. */
async function keepOrForget(queryClient: QueryClient, query: Query): Promise<void> {
  const { data, error } = query.state;
  if (isRefusal(error)) {
    if (data !== undefined) query.setState({ ...query.state, data: undefined, dataUpdatedAt: 0 });
    await forget(query.queryHash);
  } else if (data !== undefined && mayBeKept(queryClient, query)) await keep(query);
}

/** What was asked before somebody signed out may be answered after it. */
function mayBeKept(queryClient: QueryClient, { meta }: Query): boolean {
  return meta?.isWithoutSignIn === true || queryClient.getQueryData(queryKeys.me) !== null;
}

async function restore(queryClient: QueryClient): Promise<void> {
  const answers = await inStore('answers', 'readonly', (store) => answerTo(store.getAll() as IDBRequest<KeptAnswer[]>));
  const oldest = currentInstant() - KEPT_MILLISECONDS;
  for (const { name, queryKey, data, answeredAt } of answers) {
    if (answeredAt < oldest) await forget(name);
    else queryClient.setQueryData(queryKey, data, { updatedAt: answeredAt });
  }
}

async function keep({ queryHash: name, queryKey, state }: Query): Promise<void> {
  const answer: KeptAnswer = { name, queryKey, data: state.data, answeredAt: state.dataUpdatedAt };
  await inStore('answers', 'readwrite', (store) => answerTo(store.put(answer)));
}

async function forget(name: string): Promise<void> {
  await inStore('answers', 'readwrite', (store) => answerTo(store.delete(name)));
}

async function forgetAll(): Promise<void> {
  await inStore('answers', 'readwrite', (store) => answerTo(store.clear()));
}
