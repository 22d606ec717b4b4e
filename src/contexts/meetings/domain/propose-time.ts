import type { Actor } from '../../../kernel/actor.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { actedForAfter, maySeeRequest } from './acting.js';
import { addressedBy, answerableRequest, type AnswerRefusal } from './answer-request.js';
import type { TimeNotFeasible } from './meeting-time.js';
import { awaitedOf, type MeetingRequest, type SlotId } from './meeting-request.js';

export type ProposalRefusal = AnswerRefusal | TimeNotFeasible;

/** What is so when a time is proposed. */
export interface ProposalFacts {
  readonly notFeasible: TimeNotFeasible | null;
  /** Until when the other side can answer. */
  readonly expiresAt: Instant | null;
}

/**
 * The request with another time in it: whoever is awaited proposes it, and from then on the other side is. The time
 * that is proposed already changes nothing and gives back the very same request.
 */
export function proposeTime(
  actor: Actor,
  request: MeetingRequest,
  slotId: SlotId,
  facts: ProposalFacts,
  now: Instant,
): Result<MeetingRequest, ProposalRefusal> {
  if (request.status === 'open' && request.proposedSlotId === slotId && maySeeRequest(actor, request))
    return ok(request);
  const addressed = addressedBy(actor, request, 'propose-time');
  if (!addressed.ok) return addressed;
  const answerable = answerableRequest(addressed.value, now);
  if (!answerable.ok) return answerable;
  if (facts.notFeasible !== null) return err(facts.notFeasible);
  const open = answerable.value;
  const proposedById = awaitedOf(open);
  return ok({
    ...open,
    proposedSlotId: slotId,
    proposedById,
    awaitedSince: now,
    nudges: 0,
    expiresAt: facts.expiresAt,
    actedForIds: actedForAfter(actor, open, proposedById),
  });
}
