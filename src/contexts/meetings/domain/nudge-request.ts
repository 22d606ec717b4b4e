import { addMinutes, type Instant } from '../../../kernel/instant.js';
import { isAnswerable, type MeetingRequest } from './meeting-request.js';

const MINUTES_PER_HOUR = 60;

/**
 * The last reminder, by the end of the time to answer. Longer than a night, in which nobody is written to, so that it
 * always comes while one can still answer.
 */
const REMIND_BEFORE_EXPIRY_HOURS = 14;

/**
 * The request after reminding whoever is awaited, or null where no reminder is due: so many hours after the asking, by
 * `nudgeAfterHours`, and once before the time to answer ends. Those that were missed are made up for by one. After the
 * last there is none: nudges stop by themselves.
 */
export function nudgeRequest(
  request: MeetingRequest,
  nudgeAfterHours: readonly number[],
  now: Instant,
): MeetingRequest | null {
  if (request.isWithheld || !isAnswerable(request, now)) return null;
  const due = remindersDue(request, nudgeAfterHours, now);
  return due > request.nudges ? { ...request, nudges: due } : null;
}

/** How many reminders have fallen due since whoever is awaited was asked. */
export function remindersDue(request: MeetingRequest, nudgeAfterHours: readonly number[], now: Instant): number {
  return reminderTimes(request, nudgeAfterHours).filter((time) => time <= now).length;
}

/** Whoever was asked after the moment of the last one has just heard of it, and needs none. */
function reminderTimes({ awaitedSince, expiresAt }: MeetingRequest, nudgeAfterHours: readonly number[]): Instant[] {
  const times = nudgeAfterHours.map((hours) => addMinutes(awaitedSince, hours * MINUTES_PER_HOUR));
  if (expiresAt === null) return times;
  const last = addMinutes(expiresAt, -REMIND_BEFORE_EXPIRY_HOURS * MINUTES_PER_HOUR);
  return last > awaitedSince ? [...times, last] : times;
}
