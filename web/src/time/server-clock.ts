import { currentInstant } from './clock.js';

const KEPT_AS = 'incontro.server-clock';
/** An estimate that good is replaced only by one of the same quality, until it is this old: clocks drift. */
const RENEW_AFTER_MILLISECONDS = 5 * 60_000;

const DATE_MILLISECONDS = 1_000;

interface Estimate {
  /** What has to be added to the device's clock. */
  readonly offset: number;
  /** How long the answer took: the estimate is off by at most half of it. */
  readonly roundTrip: number;
  /** When it was asked, on the device's clock. */
  readonly madeAt: number;
}

let estimate: Estimate | null = readKept();

/** Learns from an answer what time it is at the server, however wrong the clock of the device is. */
export function noticeServerTime(serverNow: string, askedAt: number): void {
  learn(Date.parse(serverNow), askedAt, currentInstant());
}

/** The same from the date in the head of any answer, which counts whole seconds. */
export function noticeServerDate(date: string, askedAt: number): void {
  const answeredAt = currentInstant();
  // Some time in that second: as if the answer had been under way a second longer.
  if (answeredAt >= askedAt) learn(Date.parse(date) + DATE_MILLISECONDS, askedAt, answeredAt + DATE_MILLISECONDS);
}

function learn(serverNow: number, askedAt: number, answeredAt: number): void {
  const roundTrip = answeredAt - askedAt;
  if (Number.isNaN(serverNow) || roundTrip < 0) return;
  const made = { offset: serverNow - (askedAt + roundTrip / 2), roundTrip, madeAt: askedAt };
  if (estimate !== null && !isRenewed(estimate, made)) return;
  estimate = made;
  keep(estimate);
}

/** By a better one, once it is old, and where the device's own clock has been set meanwhile: then both cannot be true. */
function isRenewed(held: Estimate, made: Estimate): boolean {
  const isOld = Math.abs(made.madeAt - held.madeAt) > RENEW_AFTER_MILLISECONDS;
  const isContradicted = Math.abs(made.offset - held.offset) > (made.roundTrip + held.roundTrip) / 2;
  return made.roundTrip <= held.roundTrip || isOld || isContradicted;
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
    const kept = JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null') as Partial<Estimate> | null;
    return isWhole(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Whatever another version of the page, or somebody by hand, has left there. */
function isWhole(kept: Partial<Estimate> | null): kept is Estimate {
  return [kept?.offset, kept?.roundTrip, kept?.madeAt].every(Number.isFinite);
}

function keep(made: Estimate): void {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(made));
  } catch {
    // A browser that keeps nothing asks again.
  }
}
