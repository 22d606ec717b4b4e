import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { meQuery } from '../api-client/access.js';
import type { Attendance } from '../api-client/contract.js';
import { queryKeys } from '../api-client/query-keys.js';
import { useConnectionState } from '../live/live-provider.js';
import { withEntry } from './attendance-with-entries.js';
import type { DeskCommand, DeskEntry } from './desk-entry.js';
import { sendDeskCommand } from './send-desk-command.js';
import { type Entries, useEntries } from './use-entries.js';

export type DeskEntries = Entries<DeskCommand>;

/** The entries of whoever is signed in about a mission, which are sent while the calling component is shown. */
export function useDeskEntries(missionId: string): DeskEntries {
  const queryClient = useQueryClient();
  const userId = useQuery(meQuery).data?.userId ?? '';
  const sender = useMemo(
    () => ({
      userId,
      send: sendDeskCommand,
      onArrived: (entry: DeskEntry) => {
        showAsArrived(queryClient, entry);
      },
    }),
    [queryClient, userId],
  );
  return useEntries(missionId, sender, useConnectionState().status);
}

function showAsArrived(queryClient: QueryClient, entry: DeskEntry): void {
  const queryKey = queryKeys.attendance(entry.missionId);
  queryClient.setQueryData<Attendance>(queryKey, (attendance) => attendance && withEntry(attendance, entry), {
    // As old as it was: only this is known to be new.
    updatedAt: queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0,
  });
  void queryClient.invalidateQueries({ queryKey });
}
