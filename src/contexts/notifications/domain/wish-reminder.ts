import { addMinutes, type Instant } from '../../../kernel/instant.js';

/** What a reminder says to somebody who can still say whom they wish to meet. */
export interface WishReminder {
  /** When that ends. */
  readonly until: Instant;
  readonly goldLeft: number;
  readonly silverLeft: number;
  /** Whether nothing was wished yet. */
  readonly hasNone: boolean;
}

const MINUTES_PER_HOUR = 60;

/**
 * How long before the end of wishing people are reminded: while there is time to look through a catalogue, and on the
 * last day. The last is longer than a night, in which nobody is written to, so that it comes in time.
 */
const REMIND_BEFORE_HOURS: readonly number[] = [72, 20];

/** From then on somebody may be due a reminder of wishes that end by `until`. */
export function firstReminderOfWishes(until: Instant): Instant {
  return addMinutes(until, -Math.max(...REMIND_BEFORE_HOURS) * MINUTES_PER_HOUR);
}

/** How many reminders should have gone out by `now`; none once it is over. Those that were missed are made up for by one. */
export function wishRemindersDue(until: Instant, now: Instant): number {
  if (now >= until) return 0;
  return REMIND_BEFORE_HOURS.filter((hours) => addMinutes(until, -hours * MINUTES_PER_HOUR) <= now).length;
}
