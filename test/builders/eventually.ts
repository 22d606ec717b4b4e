import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MILLISECONDS = 25;
const PATIENCE_MILLISECONDS = 120_000;

/** Waits until `read` gives something other than null or undefined; fails with `what` when it takes too long. */
export async function eventually<Value>(
  what: string,
  read: () => Promise<Value | null | undefined> | Value | null | undefined,
): Promise<Value> {
  for (let waited = 0; waited < PATIENCE_MILLISECONDS; waited += POLL_MILLISECONDS) {
    const value = await read();
    if (value !== null && value !== undefined) return value;
    await sleep(POLL_MILLISECONDS);
  }
  throw new Error(`${what} did not happen within ${PATIENCE_MILLISECONDS} ms`);
}
