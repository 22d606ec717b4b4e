import { type Actor, mayActFor } from '../../../kernel/actor.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { maySeeRequest, organiserActsAfter } from './acting.js';
import type { AnswerRefusal } from './answer-request.js';
import type { MeetingRequest, MeetingRequestId } from './meeting-request.js';

export type CancelRefusal =
  | Exclude<AnswerRefusal, { readonly type: 'request-expired' }>
  /** It is too late to cancel what takes place or has taken place. */
  | { readonly type: 'meeting-begun'; readonly requestId: MeetingRequestId; readonly startsAt: Instant };

/**
 * The request of a meeting that one of the two cancels, or an organiser in the place of who asked. The reason is for one's
 * own people and organisers. Cancelling twice changes nothing and gives back the very same request.
 * `startsAt` is when the meeting takes place by the public agenda; null for nowhere.
 */
export function cancelMeeting(
  actor: Actor,
  request: MeetingRequest | null,
  startsAt: Instant | null,
  now: Instant,
  reason: string | null,
): Result<MeetingRequest, CancelRefusal> {
  if (request === null || !maySeeRequest(actor, request)) return err({ type: 'request-unknown' });
  const { id: requestId, missionId, status, fromId, toId } = request;
  if (status === 'cancelled') return ok(request);
  if (status !== 'accepted') return err({ type: 'request-closed', requestId, foundStatus: status });
  if (startsAt !== null && startsAt <= now) return err({ type: 'meeting-begun', requestId, startsAt });
  return ok({
    ...request,
    status: 'cancelled',
    answeredAt: now,
    answeredById: [fromId, toId].find((id) => mayActFor(actor, missionId, id)) ?? fromId,
    declineReason: reason,
    isAutomatic: false,
    organiserActs: organiserActsAfter(actor, request, 'answer'),
  });
}
