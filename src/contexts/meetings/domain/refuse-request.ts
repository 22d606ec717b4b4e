import type { Actor } from '../../../kernel/actor.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { actedForAfter } from './acting.js';
import { awaitedOf, type MeetingRequest } from './meeting-request.js';

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
  return { ...ended, actedForIds: actedForAfter(actor, request, refuserId) };
}

/** What becomes of an open request when the organiser keeps its two apart by name, of which neither may learn. */
export function partRequest(request: MeetingRequest, now: Instant): MeetingRequest {
  if (awaitedOf(request) === request.toId) return { ...request, isWithheld: true };
  return { ...request, status: 'declined', answeredAt: now };
}

function withdrawn(request: MeetingRequest, now: Instant): MeetingRequest {
  return { ...request, status: 'withdrawn', answeredAt: now };
}
