import type { Actor } from '../../../kernel/actor.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { organiserActsAfter } from './acting.js';
import { isAnswerable, type MeetingRequest } from './meeting-request.js';
import { remindersDue } from './nudge-request.js';

/**
 * What becomes of an open request when one of the two refuses the other. Its own is withdrawn, and what it had answered
 * with a time is declined: both happen every day. What it has not answered is withheld, and ends in its time like any
 * request that nobody answers: a decline at that moment would tell why.
 */
export function refuseRequest(
  actor: Actor,
  request: MeetingRequest,
  refuserId: ParticipationId,
  now: Instant,
): MeetingRequest {
  const ended = request.fromId === refuserId ? withdrawn(request, now) : partRequest(request, now);
  if (ended.status === 'open') return ended;
  return { ...ended, organiserActs: organiserActsAfter(actor, request, 'answer') };
}

/** What becomes of an open request when the organiser keeps its two apart by name, of which neither may learn. */
export function partRequest(request: MeetingRequest, now: Instant): MeetingRequest {
  if (request.awaitedId === request.toId) return { ...request, isWithheld: true };
  return { ...request, status: 'declined', answeredAt: now, answeredById: request.toId };
}

/**
 * What was withheld, once it is put before who was asked. It ends when it would have ended, also where the phases change
 * later: whoever asked sees until when, and another end would tell of the refusal. Reminders that would have come before
 * are passed over. What is over stays withheld, and so does what was answered.
 */
export function showRequest(request: MeetingRequest, nudgeAfterHours: readonly number[], now: Instant): MeetingRequest {
  if (!isAnswerable(request, now)) return request;
  return { ...request, isWithheld: false, nudges: remindersDue(request, nudgeAfterHours, now) };
}

function withdrawn(request: MeetingRequest, now: Instant): MeetingRequest {
  return { ...request, status: 'withdrawn', answeredAt: now, answeredById: request.fromId };
}
