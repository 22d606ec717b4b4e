import { addMinutes, type Instant } from '../../../kernel/instant.js';
import { isAnswerable, type MeetingRequest } from './meeting-request.js';

const MINUTES_PER_HOUR = 60;

/** How long a request can be answered. */
export type AnswerTerm = Pick<MeetingRequest, 'expiryHours' | 'expiresAt'>;

/** Until when a request can be answered that somebody is asked to answer now; never after the last moment for answers. */
export function expiryOf(now: Instant, expiryHours: number, lastAnswerAt: Instant | null): Instant {
  const expiresAt = addMinutes(now, expiryHours * MINUTES_PER_HOUR);
  return lastAnswerAt !== null && lastAnswerAt > now && lastAnswerAt < expiresAt ? lastAnswerAt : expiresAt;
}

/**
 * The open request once the phases end answering at another moment: how long it can be answered counts from when somebody
 * was last asked. Null where nothing changes for it, and where it is answered or its time is over already: whoever was
 * told so is not told otherwise.
 */
export function renewExpiry(
  request: MeetingRequest,
  lastAnswerAt: Instant | null,
  now: Instant,
): MeetingRequest | null {
  const { awaitedSince, expiryHours } = request;
  if (expiryHours === null || !isAnswerable(request, now)) return null;
  const expiresAt = expiryOf(awaitedSince, expiryHours, lastAnswerAt);
  return expiresAt === request.expiresAt ? null : { ...request, expiresAt };
}

/** The request after its time was over; null where it is not, or where it was answered. */
export function expireRequest(request: MeetingRequest, now: Instant): MeetingRequest | null {
  const { status, expiresAt } = request;
  if (status !== 'open' || expiresAt === null || now < expiresAt) return null;
  return { ...request, status: 'expired', answeredAt: expiresAt };
}
