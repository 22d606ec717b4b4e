import { currentInstant } from './clock.js';

const KEPT_AS = 'incontro.server-clock';
/** An estimate that good is replaced only by one of the same quality, until it is this old: clocks drift. */
const RENEW_AFTER_MILLISECONDS = 5 * 60_000;

interface Estimate {
  /** What has to be added to the device's clock. */
  readonly offset: number;
  /** How long the answer took: the estimate is off by at most half of it. */
  readonly roundTrip: number;
  readonly madeAt: number;
}

let estimate: Estimate | null = readKept();

/** Learns from an answer what time it is at the server, however wrong the clock of the device is. */
export function noticeServerTime(serverNow: string, askedAt: number): void {
  const answeredAt = currentInstant();
  const roundTrip = answeredAt - askedAt;
  const isBetter =
    estimate === null || roundTrip <= estimate.roundTrip || answeredAt - estimate.madeAt > RENEW_AFTER_MILLISECONDS;
  if (!isBetter || roundTrip < 0) return;
  estimate = { offset: Date.parse(serverNow) - (askedAt + roundTrip / 2), roundTrip, madeAt: answeredAt };
  keep(estimate);
}

/** Now on the server's clock, as far as it is known; milliseconds since 1970, UTC. Goes on without a network. */
export function serverInstant(): number {
  return onServerClock(currentInstant());
}

/** What the server's clock showed when the device's showed that; both in milliseconds since 1970, UTC. */
export function onServerClock(deviceInstant: number): number {
  return Math.round(deviceInstant + (estimate?.offset ?? 0));
}

/** A page that is opened without a network still knows how wrong its device is. */
function readKept(): Estimate | null {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null') as Estimate | null;
  } catch {
    return null;
  }
}

function keep(made: Estimate): void {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(made));
  } catch {
    // A browser that keeps nothing asks again.
  }
}
