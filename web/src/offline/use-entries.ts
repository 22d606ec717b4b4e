import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { newKey } from '../api-client/idempotency.js';
import type { ConnectionState } from '../live/connection-state.js';
import { serverInstant } from '../time/server-clock.js';
import { type AnyEntry, type DeskEntry, type EntryCommand, isOfPost } from './desk-entry.js';
import { EntryQueue } from './entry-queue.js';
import { type EntrySender, sendEntries } from './send-entries.js';

/** The live connection tells when the network is back; this is for networks that let nothing but requests through. */
const TRY_EVERY_MILLISECONDS = 10_000;

const queue = new EntryQueue();

/** What somebody has written down and has not got rid of, and how they write. */
export interface Entries<Command extends EntryCommand> {
  readonly entries: readonly DeskEntry<Command>[];
  /** Whether it has been kept: what has not been is written down nowhere. */
  readonly write: (command: Command) => Promise<boolean>;
  /** The last entry could be kept nowhere: it has not been written down. */
  readonly isRefused: boolean;
  /** Says a disputed entry again, having seen what stands. */
  readonly insist: (entry: DeskEntry<Command>, command: Command) => Promise<void>;
  readonly drop: (entry: DeskEntry<Command>) => Promise<void>;
}

/**
 * The entries of one sender about a mission. While the calling component is shown, they are sent: at once, when the
 * connection is back, and every now and then as long as something waits.
 *
 * @param sender stays the same object as long as it is the same; one without an id sends nothing yet
 */
export function useEntries<Command extends EntryCommand>(
  missionId: string,
  sender: EntrySender<Command>,
  status: ConnectionState['status'],
): Entries<Command> {
  const all = useAllEntries();
  const { userId } = sender;
  const entries = useMemo(
    () => all.filter((entry) => entry.userId === userId && entry.missionId === missionId) as DeskEntry<Command>[],
    [all, userId, missionId],
  );
  const [isRefused, setRefused] = useState(false);
  const send = useSending(sender, status, all.length > 0);
  const write = useCallback(
    async (command: Command) => {
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
    async (entry: DeskEntry<Command>, command: Command) => {
      await queue.insist(entry, command, newKey());
      send();
    },
    [send],
  );
  const drop = useCallback((entry: DeskEntry<Command>) => queue.drop(entry), []);
  return { entries, write, insist, drop, isRefused };
}

/** How many entries of posts of that mission wait on this device, whichever link they were written by. */
export function useWaitingAtPosts(missionId: string): number {
  return useAllEntries().filter((entry) => entry.missionId === missionId && isOfPost(entry)).length;
}

function useAllEntries(): readonly AnyEntry[] {
  return useSyncExternalStore(queue.subscribe, queue.current);
}

function useSending<Command extends EntryCommand>(
  sender: EntrySender<Command>,
  status: ConnectionState['status'],
  isWaiting: boolean,
): () => void {
  const send = useCallback(() => {
    if (sender.userId !== '') void sendEntries(queue, sender).catch(() => undefined);
  }, [sender]);
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
