import { serverInstant } from '../../time/server-clock.js';

const MILLISECONDS_PER_MINUTE = 60_000;

/** How late somebody can be said to be, in minutes. */
export const DELAYS = [15, 30, 55, 90, 120] as const;

/** What is chosen unless somebody says otherwise. */
export const USUAL_DELAY: number = DELAYS[1];

/** When somebody arrives who is that late, on the server's clock; an ISO instant. */
export function arrivalAfter(delayMinutes: number): string {
  return new Date(serverInstant() + delayMinutes * MILLISECONDS_PER_MINUTE).toISOString();
}
