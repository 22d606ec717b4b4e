import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { meQuery } from '../api-client/access.js';
import type { Attendance } from '../api-client/contract.js';
import { newKey } from '../api-client/idempotency.js';
import { queryKeys } from '../api-client/query-keys.js';
import { useConnectionState } from '../live/live-provider.js';
import { serverInstant } from '../time/server-clock.js';
import { withEntry } from './attendance-with-entries.js';
import type { DeskCommand, DeskEntry } from './desk-entry.js';
import { EntryQueue } from './entry-queue.js';
import { sendEntries } from './send-entries.js';

/** The live connection tells when the network is back; this is for networks that let nothing but requests through. */
const TRY_EVERY_MILLISECONDS = 10_000;

const queue = new EntryQueue();

/** What a desk has written down and has not got rid of, and how it writes. */
export interface DeskEntries {
  readonly entries: readonly DeskEntry[];
  /** Whether it has been kept: what has not been is written down nowhere. */
  readonly write: (command: DeskCommand) => Promise<boolean>;
  /** The last entry could be kept nowhere: it has not been written down. */
  readonly isRefused: boolean;
  /** Says a disputed entry again, having seen what stands. */
  readonly insist: (entry: DeskEntry, command: DeskCommand) => Promise<void>;
  readonly drop: (entry: DeskEntry) => Promise<void>;
}

/** The entries of whoever is signed in about a mission. While the calling component is shown, they are sent. */
export function useDeskEntries(missionId: string): DeskEntries {
  const all = useSyncExternalStore(queue.subscribe, queue.current);
  const userId = useQuery(meQuery).data?.userId ?? '';
  const entries = useMemo(
    () => all.filter((entry) => entry.userId === userId && entry.missionId === missionId),
    [all, userId, missionId],
  );
  const [isRefused, setRefused] = useState(false);
  const send = useSending(userId, all.length > 0);
  const write = useCallback(
    async (command: DeskCommand) => {
      const happenedAt = new Date(serverInstant()).toISOString();
      const entry = { key: newKey(), userId, missionId, command, happenedAt, conflict: null };
      const isKept = await queue.add(entry).then(
        () => true,
        () => false,
      );
      setRefused(!isKept);
      send();
      return isKept;
    },
    [userId, missionId, send],
  );
  const insist = useCallback(
    async (entry: DeskEntry, command: DeskCommand) => {
      await queue.insist(entry, command, newKey());
      send();
    },
    [send],
  );
  const drop = useCallback((entry: DeskEntry) => queue.drop(entry), []);
  return { entries, write, insist, drop, isRefused };
}

/** Sends at once, when the connection is back, and every now and then as long as something waits. */
function useSending(userId: string, isWaiting: boolean): () => void {
  const queryClient = useQueryClient();
  const { status } = useConnectionState();
  const send = useCallback(() => {
    if (userId === '') return;
    const showAsArrived = (entry: DeskEntry): void => {
      const queryKey = queryKeys.attendance(entry.missionId);
      queryClient.setQueryData<Attendance>(queryKey, (attendance) => attendance && withEntry(attendance, entry), {
        // As old as it was: only this is known to be new.
        updatedAt: queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0,
      });
      void queryClient.invalidateQueries({ queryKey });
    };
    void sendEntries(queue, userId, showAsArrived).catch(() => undefined);
  }, [queryClient, userId]);
  useEffect(() => {
    if (status !== 'connecting') send();
  }, [status, send]);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(send, TRY_EVERY_MILLISECONDS);
    return () => {
      clearInterval(timer);
    };
  }, [isWaiting, send]);
  return send;
}
