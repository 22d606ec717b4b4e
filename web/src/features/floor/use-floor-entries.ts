import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FloorAgenda } from '../../api-client/contract.js';
import { queryKeys } from '../../api-client/query-keys.js';
import type { ConnectionState } from '../../live/connection-state.js';
import { type FloorCommand, type FloorEntry, senderOfPost } from '../../offline/desk-entry.js';
import { type Entries, useEntries } from '../../offline/use-entries.js';
import { withFloorEntry } from './agenda-with-entries.js';
import { sendFloorCommand } from './send-floor-command.js';

export type FloorEntries = Entries<FloorCommand>;

interface Post {
  readonly missionId: string;
  readonly secret: string;
  readonly kind: string;
  readonly id: string;
}

/** What was written down at a post; it is sent by whichever link the post has, while the calling component is shown. */
export function useFloorEntries(
  { missionId, secret, kind, id }: Post,
  { status }: Pick<ConnectionState, 'status'>,
): FloorEntries {
  const queryClient = useQueryClient();
  const sender = useMemo(
    () => ({
      userId: senderOfPost({ kind, id }),
      send: (entry: FloorEntry) => sendFloorCommand(secret, entry),
      onArrived: (entry: FloorEntry) => {
        showAsArrived(queryClient, secret, entry);
      },
    }),
    [queryClient, secret, kind, id],
  );
  return useEntries(missionId, sender, status);
}

/** In whichever language the list was read: as old as it was, since only this is known to be new. */
function showAsArrived(queryClient: QueryClient, secret: string, entry: FloorEntry): void {
  const ofLink = { queryKey: queryKeys.floorOfLink(entry.missionId, secret) };
  for (const { queryKey, state } of queryClient.getQueryCache().findAll(ofLink)) {
    queryClient.setQueryData<FloorAgenda>(queryKey, (agenda) => agenda && withFloorEntry(agenda, entry), {
      updatedAt: state.dataUpdatedAt,
    });
  }
  void queryClient.invalidateQueries({ queryKey: queryKeys.floor(entry.missionId) });
}
