import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Board } from '../../api-client/contract.js';
import { boardQuery } from '../../api-client/display.js';
import { queryKeys } from '../../api-client/query-keys.js';
import type { ConnectionState } from '../../live/connection-state.js';
import { connectByLink } from '../../live/link-connection.js';
import { serverInstant } from '../../time/server-clock.js';
import { useRefusedForGood } from '../../ui/use-refused-for-good.js';
import { changedPlaces } from './board-moment.js';

/** So long a change is shown as one. */
const CHANGED_MILLISECONDS = 90_000;
/** Also a connection that seems to live is not trusted for longer. */
const ASK_EVERY_MILLISECONDS = 20_000;

/** The board of a screen: read again whenever something changes, and kept while the server does not answer. */
export function useBoard(missionId: string, secret: string) {
  const queryClient = useQueryClient();
  const query = useQuery({ ...boardQuery(missionId, secret), refetchInterval: ASK_EVERY_MILLISECONDS });
  const [connection] = useState(() =>
    connectByLink(
      'display',
      secret,
      () => void queryClient.invalidateQueries({ queryKey: queryKeys.board(missionId) }),
    ),
  );
  useEffect(() => {
    connection.watch(missionId);
    return () => {
      connection.close();
    };
  }, [connection, missionId]);
  const state: ConnectionState = useSyncExternalStore(connection.subscribe, connection.currentState);
  return { query, state, isDark: useRefusedForGood(query) };
}

/** The places that have changed a short while ago. */
export function useRecentChanges(board: Board, now: number): ReadonlySet<string> {
  const before = useRef(board);
  const [changedAt, setChangedAt] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    const places = changedPlaces(before.current, board);
    before.current = board;
    if (places.length === 0) return;
    const since = serverInstant();
    setChangedAt((earlier) => new Map([...earlier, ...places.map((place) => [place, since] as const)]));
  }, [board]);
  return new Set([...changedAt].flatMap(([place, since]) => (now - since < CHANGED_MILLISECONDS ? [place] : [])));
}
