import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { SolveProgress, SolveRun } from '../api-client/contract.js';
import { queryKeys } from '../api-client/query-keys.js';
import { ChangeFeed } from './change-feed.js';
import type { ConnectionState } from './connection-state.js';
import { LiveConnection, type LiveListener } from './live-connection.js';
import type { Presence } from './presence/presence.js';
import { staleKeys } from './topics.js';

interface Live {
  readonly connection: LiveConnection;
  readonly changes: ChangeFeed;
}

const LiveContext = createContext<Live | null>(null);

/** Without a live connection the page still asks, so that it grows no older than this while the server answers. */
const ASK_EVERY_MILLISECONDS = 20_000;

function useLive(): Live {
  const live = use(LiveContext);
  if (live === null) throw new Error('Live updates are used outside LiveProvider: wrap the page in it.');
  return live;
}

/** News of a run say that it has begun: as long as they come, nothing else is asked about it. */
const withProgress = (run: SolveRun, progress: SolveProgress): SolveRun => ({
  ...run,
  progress,
  status: run.status === 'queued' ? 'running' : run.status,
});

/** Turns what the server announces into refreshed answers. */
function refreshing(queryClient: QueryClient, changes: ChangeFeed): LiveListener {
  const refresh = (queryKey: readonly string[]) => void queryClient.invalidateQueries({ queryKey });
  return {
    onChange: ({ topic, missionId }) => {
      staleKeys(topic, missionId).forEach(refresh);
      changes.tell(topic);
    },
    onProgress: ({ missionId, runId, progress }) => {
      queryClient.setQueryData<SolveRun>(
        queryKeys.solveRun(missionId, runId),
        (run) => run && withProgress(run, progress),
      );
    },
    onCaughtUp: () => void queryClient.invalidateQueries(),
    onSignedOut: () => {
      queryClient.setQueryData(queryKeys.me, null);
    },
  };
}

export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const queryClient = useQueryClient();
  const [live] = useState(() => {
    const changes = new ChangeFeed();
    return { connection: new LiveConnection(refreshing(queryClient, changes)), changes };
  });
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** Keeps the answers about a mission fresh while the calling component is shown. */
export function useWatchMission(missionId: string): void {
  const { connection } = useLive();
  const queryClient = useQueryClient();
  const isOffline = useConnectionState().status === 'offline';
  useEffect(() => {
    connection.watch(missionId);
    return () => {
      connection.close();
    };
  }, [connection, missionId]);
  useEffect(() => {
    if (!isOffline) return undefined;
    const timer = setInterval(() => {
      void queryClient.invalidateQueries({ queryKey: queryKeys.everythingOf(missionId) });
    }, ASK_EVERY_MILLISECONDS);
    return () => {
      clearInterval(timer);
    };
  }, [queryClient, missionId, isOffline]);
}

export function useConnectionState(): ConnectionState {
  const { connection } = useLive();
  return useSyncExternalStore(connection.subscribe, connection.currentState);
}

/** Who else is here, and what they are told of this page. */
export function usePresence(): Presence {
  return useLive().connection.presence;
}

/** The topic of the last change that came by itself, counted, so that two of the same kind differ. */
export function useLastChange() {
  const { changes } = useLive();
  return useSyncExternalStore(changes.subscribe, changes.last);
}
