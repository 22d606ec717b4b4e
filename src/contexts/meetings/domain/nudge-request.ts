import { addMinutes, type Instant } from '../../../kernel/instant.js';
import { isAnswerable, type MeetingRequest } from './meeting-request.js';

const MINUTES_PER_HOUR = 60;

/**
 * The request after reminding whoever is awaited, or null where no reminder is due. `nudgeAfterHours` says when, from
 * the asking; those that were missed are made up for by one. After the last there is none: nudges stop by themselves.
 */
export function nudgeRequest(
  request: MeetingRequest,
  nudgeAfterHours: readonly number[],
  now: Instant,
): MeetingRequest | null {
  if (!isAnswerable(request, now)) return null;
  const due = nudgeAfterHours.filter((hours) => addMinutes(request.awaitedSince, hours * MINUTES_PER_HOUR) <= now);
  return due.length > request.nudges ? { ...request, nudges: due.length } : null;
}
