import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { floorQuery } from '../../api-client/floor.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useLocale } from '../../i18n/use-locale.js';
import type { ConnectionState } from '../../live/connection-state.js';
import { connectByLink } from '../../live/link-connection.js';
import { useRefusedForGood } from '../../ui/use-refused-for-good.js';

/** Also a connection that seems to live is not trusted for longer. */
const ASK_EVERY_MILLISECONDS = 30_000;

/** The list of a post: read again whenever something changes, and kept while the server does not answer. */
export function useFloor(missionId: string, secret: string) {
  const queryClient = useQueryClient();
  const locale = useLocale();
  const query = useQuery({ ...floorQuery(missionId, secret, locale), refetchInterval: ASK_EVERY_MILLISECONDS });
  const [connection] = useState(() =>
    connectByLink('floor', secret, () => void queryClient.invalidateQueries({ queryKey: queryKeys.floor(missionId) })),
  );
  useEffect(() => {
    connection.watch(missionId);
    return () => {
      connection.close();
    };
  }, [connection, missionId]);
  const state: ConnectionState = useSyncExternalStore(connection.subscribe, connection.currentState);
  return { query, state, hasEnded: useRefusedForGood(query) };
}
