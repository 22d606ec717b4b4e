import { setImmediate } from 'node:timers/promises';

/** Lets whatever waits on the event loop go first: between the parts of work that would hold others up as a whole. */
export function nextTurn(): Promise<void> {
  return setImmediate();
}
