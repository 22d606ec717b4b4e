import { setTimeout as delay } from 'node:timers/promises';
import { isServing } from './postmaster.js';

const pollMilliseconds = 20;
const patienceMilliseconds = 20_000;

/** Ends the server: open transactions are rolled back, and what takes too long is cut off and recovered at next start. */
export async function endServer(processId: number, cluster: string): Promise<void> {
  // PostgreSQL's "fast" shutdown, then its "immediate" one.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isServing(processId, cluster)) return;
    process.kill(processId, signal);
    if (await hasEnded(processId, cluster)) return;
  }
  throw new Error(`process ${processId} still serves ${cluster} after SIGQUIT; look at its log`);
}

async function hasEnded(processId: number, cluster: string): Promise<boolean> {
  for (let waited = 0; waited < patienceMilliseconds; waited += pollMilliseconds) {
    if (!isServing(processId, cluster)) return true;
    await delay(pollMilliseconds);
  }
  return false;
}
