import type { FloorMeeting } from '../../api-client/contract.js';

const MINUTE = 60_000;
const STEP_MINUTES = 5;
/** As the server has it. */
const LONGEST_MINUTES = 60;

/** For how many minutes it goes on past its slot. */
export function overrunMinutes({ endsAt, overrunsUntil }: FloorMeeting): number {
  return overrunsUntil === null ? 0 : Math.round((Date.parse(overrunsUntil) - Date.parse(endsAt)) / MINUTE);
}

/** Until when it goes on that is so many minutes past its slot, as an ISO instant; null where it ends with its slot. */
export function overrunEnd({ endsAt }: FloorMeeting, minutes: number): string | null {
  return minutes === 0 ? null : new Date(Date.parse(endsAt) + minutes * MINUTE).toISOString();
}

/**
 * Whether how long it lasts can still be said: not once it is finished, nor when even the longest would be over.
 *
 * @param now in milliseconds since 1970
 */
export function canLastLonger(meeting: FloorMeeting, now: number): boolean {
  return meeting.mark.kind !== 'held' && minutesPastEnd(meeting, now) < LONGEST_MINUTES;
}

/** The next step past what was said and past now, in minutes from the end of the slot; null where that is too long. */
export function longerMinutes(meeting: FloorMeeting, now: number): number | null {
  const steps = Math.floor(Math.max(overrunMinutes(meeting), minutesPastEnd(meeting, now), 0) / STEP_MINUTES);
  const minutes = (steps + 1) * STEP_MINUTES;
  return minutes > LONGEST_MINUTES ? null : minutes;
}

/** A step less than was said, in minutes from the end of the slot; null where nothing was said or that is over already. */
export function shorterMinutes(meeting: FloorMeeting, now: number): number | null {
  const minutes = overrunMinutes(meeting) - STEP_MINUTES;
  return minutes < 0 || minutes <= minutesPastEnd(meeting, now) ? null : minutes;
}

function minutesPastEnd({ endsAt }: FloorMeeting, now: number): number {
  return (now - Date.parse(endsAt)) / MINUTE;
}
