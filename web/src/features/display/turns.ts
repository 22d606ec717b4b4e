import type { Board } from '../../api-client/contract.js';

/** Where a gong was when it looked last. */
export interface Listening {
  /** The slots as they were known then: one that is over leaves the board at once. */
  readonly slots: Board['slots'];
  /** On the server's clock, in milliseconds since 1970. */
  readonly lookedAt: number;
  /** The last turn that it has struck or slept through. */
  readonly heard: number | null;
}

/** Whoever wakes up later than that after a turn would only mislead the hall. */
const LATEST_MILLISECONDS = 5_000;

/**
 * Whether a slot has begun or ended since it was looked last; two that turn at once are one turn. A turn strikes once, also
 * where the estimate of the server's clock goes back over it, and never long after it.
 */
export function listenForTurn(
  before: Listening | null,
  slots: Board['slots'],
  now: number,
): { readonly strikes: boolean; readonly after: Listening } {
  const heard = before?.heard ?? null;
  const known = (before?.slots ?? []).flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)]);
  const passed = known.filter((turn) => turn > (before?.lookedAt ?? now) && turn <= now && turn !== heard);
  if (passed.length === 0) return { strikes: false, after: { slots, lookedAt: now, heard } };
  const last = Math.max(...passed);
  return { strikes: now - last <= LATEST_MILLISECONDS, after: { slots, lookedAt: now, heard: last } };
}
