import type { Actor } from '../../../kernel/actor.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { maySeeRequest, organiserActsAfter } from './acting.js';
import type { AnswerTerm } from './expire-request.js';
import { addressedBy, answerableRequest, type AnswerRefusal } from './answer-request.js';
import type { TimeNotFeasible } from './meeting-time.js';
import type { MeetingRequest, MeetingRequestId, SlotId } from './meeting-request.js';

export type ProposalRefusal =
  | AnswerRefusal
  | TimeNotFeasible
  /** It is what the other side proposes: to be accepted, not proposed again. */
  | { readonly type: 'time-already-proposed'; readonly requestId: MeetingRequestId; readonly slotId: SlotId };

/** What is so when a time is proposed. */
export interface ProposalFacts {
  readonly notFeasible: TimeNotFeasible | null;
  /** How long the other side can answer. */
  readonly term: AnswerTerm;
}

/**
 * The request with another time in it: whoever is awaited proposes it, and from then on the other side is. Proposing it
 * twice changes nothing and gives back the very same request.
 */
export function proposeTime(
  actor: Actor,
  request: MeetingRequest,
  slotId: SlotId,
  facts: ProposalFacts,
  now: Instant,
): Result<MeetingRequest, ProposalRefusal> {
  const isProposed = request.status === 'open' && request.proposedSlotId === slotId;
  const addressed = addressedBy(actor, request, 'propose-time');
  if (!addressed.ok) return isProposed && maySeeRequest(actor, request) ? ok(request) : addressed;
  const answerable = answerableRequest(addressed.value, now);
  if (!answerable.ok) return answerable;
  if (isProposed) return err({ type: 'time-already-proposed', requestId: request.id, slotId });
  if (facts.notFeasible !== null) return err(facts.notFeasible);
  const open = answerable.value;
  const { awaitedId: proposedById, fromId, toId } = open;
  return ok({
    ...open,
    ...facts.term,
    proposedSlotId: slotId,
    proposedById,
    awaitedId: proposedById === toId ? fromId : toId,
    awaitedSince: now,
    nudges: 0,
    organiserActs: organiserActsAfter(actor, open, 'propose'),
  });
}
