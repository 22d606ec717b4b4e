import { addMinutes, type Instant, minutesBetween } from '../../../kernel/instant.js';

/** Meetings go on past their slot by so many minutes, or twice as many, or more. */
export const OVERRUN_STEP_MINUTES = 5;
export const LONGEST_OVERRUN_MINUTES = 60;

/**
 * Until when a meeting goes on whose slot ends at `endsAt`: so many minutes past it, or, where these have passed by `now`, the
 * next step to come. Whatever would be longer than the longest stays in the past.
 */
export function floorOverrunEnd(endsAt: Instant, minutes: number, now: Instant): Instant {
  const stepsPast = Math.floor(minutesBetween(endsAt, now) / OVERRUN_STEP_MINUTES);
  const soonestMinutes = (stepsPast + 1) * OVERRUN_STEP_MINUTES;
  return addMinutes(endsAt, soonestMinutes > LONGEST_OVERRUN_MINUTES ? minutes : Math.max(minutes, soonestMinutes));
}
