declare const instantBrand: unique symbol;

/**
 * A point on the time line, written as ISO 8601 in UTC with milliseconds (`2026-12-01T05:00:00.000Z`).
 * All instants have this one form, so text order is time order and JSON needs no conversion.
 */
export type Instant = string & { readonly [instantBrand]: true };

const MILLISECONDS_PER_MINUTE = 60_000;

/** The instant that many milliseconds after 1970-01-01T00:00Z; throws a RangeError outside of what a Date can hold. */
export function instantFromEpoch(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function epochOf(instant: Instant): number {
  return Date.parse(instant);
}

/** `instant` moved by that many minutes; negative moves back. */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantFromEpoch(epochOf(instant) + minutes * MILLISECONDS_PER_MINUTE);
}

/** Minutes from `start` to `end`; negative when `end` is earlier. */
export function minutesBetween(start: Instant, end: Instant): number {
  return (epochOf(end) - epochOf(start)) / MILLISECONDS_PER_MINUTE;
}

/** A stretch of time that holds its start and not its end. */
export interface TimeSpan {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Whether two half-open spans share any time; spans that only touch do not. */
export function overlaps(one: TimeSpan, other: TimeSpan): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: TimeSpan, inner: TimeSpan): boolean {
  return outer.startsAt <= inner.startsAt && inner.endsAt <= outer.endsAt;
}
