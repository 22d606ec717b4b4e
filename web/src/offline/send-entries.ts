import { isUnreachable, ProblemError } from '../api-client/problem.js';
import { type DeskEntry, type EntryCommand, nextToSend, type StandingFact } from './desk-entry.js';
import type { EntryQueue } from './entry-queue.js';

const ONE_SENDER = 'incontro-send-desk-entries';
/** Asked to slow down, or broken on its side: the same may be sent again later. */
const TRY_LATER = new Set([401, 408, 425, 429, 500]);

/** Whose entries are sent, and how. */
export interface EntrySender<Command extends EntryCommand> {
  /** As the entries have it. */
  readonly userId: string;
  /** Gives what stands after it of what it was about. */
  readonly send: (entry: DeskEntry<Command>) => Promise<StandingFact | null>;
  /** Called when the server has taken an entry, before it waits no more: no screen shows neither. */
  readonly onArrived: (entry: DeskEntry<Command>) => void;
}

/**
 * Sends what waits, in order, until nothing is left that can be sent or the server does not answer. Where the browser can,
 * one tab does so at a time; where it cannot, the keys make twice once.
 */
export async function sendEntries<Command extends EntryCommand>(
  queue: EntryQueue,
  sender: EntrySender<Command>,
): Promise<void> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) await sendAll(queue, sender);
  else await locks.request(ONE_SENDER, () => sendAll(queue, sender));
}

async function sendAll<Command extends EntryCommand>(queue: EntryQueue, sender: EntrySender<Command>): Promise<void> {
  for (;;) {
    // Whoever sends says only what they can send.
    const entry = nextToSend(await queue.read(), sender.userId) as DeskEntry<Command> | null;
    if (entry === null || !(await sendOne(queue, entry, sender))) return;
  }
}

/** Whether the server has answered. */
async function sendOne<Command extends EntryCommand>(
  queue: EntryQueue,
  entry: DeskEntry<Command>,
  { send, onArrived }: EntrySender<Command>,
): Promise<boolean> {
  try {
    const fact = await send(entry);
    onArrived(entry);
    await queue.settle(entry, fact);
    return true;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (isUnreachable(error) || TRY_LATER.has(error.problem.status)) return false;
    await queue.refuse(entry, error.problem);
    return true;
  }
}
