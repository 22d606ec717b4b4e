import { isUnreachable, ProblemError } from '../api-client/problem.js';
import { type DeskEntry, nextToSend } from './desk-entry.js';
import type { EntryQueue } from './entry-queue.js';
import { sendDeskCommand } from './send-desk-command.js';

const ONE_SENDER = 'incontro-send-desk-entries';
/** Asked to slow down, or broken on its side: the same may be sent again later. */
const TRY_LATER = new Set([401, 408, 425, 429, 500]);

/** Called when the server has taken an entry, before it waits no more: no screen shows neither. */
type OnArrived = (entry: DeskEntry) => void;

/**
 * Sends what waits, in order, until nothing is left that can be sent or the server does not answer. Where the browser can,
 * one tab does so at a time; where it cannot, the keys make twice once.
 */
export async function sendEntries(queue: EntryQueue, userId: string, onArrived: OnArrived): Promise<void> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) await sendAll(queue, userId, onArrived);
  else await locks.request(ONE_SENDER, () => sendAll(queue, userId, onArrived));
}

async function sendAll(queue: EntryQueue, userId: string, onArrived: OnArrived): Promise<void> {
  for (;;) {
    const entry = nextToSend(await queue.read(), userId);
    if (entry === null || !(await sendOne(queue, entry, onArrived))) return;
  }
}

/** Whether the server has answered. */
async function sendOne(queue: EntryQueue, entry: DeskEntry, onArrived: OnArrived): Promise<boolean> {
  try {
    const fact = await sendDeskCommand(entry);
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
