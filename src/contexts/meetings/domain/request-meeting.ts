import { type Actor, mayActFor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { isOrganiser, organiserActsAfter } from './acting.js';
import type { AnswerTerm } from './expire-request.js';
import type { MeetingId } from './meeting.js';
import type { MeetingRequest, MeetingRequestId, SlotId } from './meeting-request.js';
import type { TimeNotFeasible } from './meeting-time.js';
import { fullParty, pairOf, type Party, type PartyFull } from './party.js';
import { barOn, type PairBarred, type PairBars } from './pair-bars.js';

/** What somebody asks for. */
export interface NewRequest {
  readonly id: MeetingRequestId;
  readonly missionId: MissionId;
  readonly fromId: ParticipationId;
  readonly toId: ParticipationId;
  readonly message: string | null;
  /** ISO 639-1; null without a message. */
  readonly messageLanguage: string | null;
  /** A time they propose at once; null where any will do. */
  readonly slotId: SlotId | null;
}

/** What is so when they ask. */
export interface RequestFacts {
  /** Null where no such participation is in the mission. */
  readonly from: Party | null;
  readonly to: Party | null;
  /** The request that is open between the two, whoever made it. */
  readonly openRequestId: MeetingRequestId | null;
  /** The meeting that the two have agreed. */
  readonly meetingId: MeetingId | null;
  readonly bars: PairBars;
  /** Why the proposed time will not do. */
  readonly notFeasible: TimeNotFeasible | null;
  readonly term: AnswerTerm;
}

export type RequestRefusal =
  | { readonly type: 'participation-unknown'; readonly participationId: ParticipationId }
  | { readonly type: 'not-yours-to-request'; readonly participationId: ParticipationId }
  | { readonly type: 'same-side'; readonly side: Party['side'] }
  | { readonly type: 'meeting-already-agreed'; readonly meetingId: MeetingId }
  | { readonly type: 'request-already-open'; readonly requestId: MeetingRequestId }
  | TimeNotFeasible
  | PartyFull
  | PairBarred;

/** Whether that may be asked, and the request it becomes. */
export function requestMeeting(
  actor: Actor,
  asked: NewRequest,
  facts: RequestFacts,
  now: Instant,
): Result<MeetingRequest, RequestRefusal> {
  const { missionId, fromId, toId } = asked;
  const { from, to } = facts;
  if (from === null) return err({ type: 'participation-unknown', participationId: fromId });
  if (to === null) return err({ type: 'participation-unknown', participationId: toId });
  if (!mayActFor(actor, missionId, fromId)) return err({ type: 'not-yours-to-request', participationId: fromId });
  const refusal = barBetween(actor, asked, facts.bars) ?? refusalBetween(from, to, facts);
  if (refusal !== null) return err(refusal);
  const request = openRequest(actor, asked, facts.term, now);
  return ok({ ...request, isWithheld: facts.bars.isBlocked || facts.bars.refusedByIds.includes(toId) });
}

/** The request once the rules of the mission have accepted it, in nobody's place. */
export function acceptedByRules(request: MeetingRequest, now: Instant): MeetingRequest {
  return { ...request, status: 'accepted', answeredAt: now, isAutomatic: true };
}

function refusalBetween(from: Party, to: Party, facts: RequestFacts): RequestRefusal | null {
  const { openRequestId, meetingId, notFeasible } = facts;
  if (pairOf(from, to) === null) return { type: 'same-side', side: from.side };
  if (meetingId !== null) return { type: 'meeting-already-agreed', meetingId };
  if (openRequestId !== null) return { type: 'request-already-open', requestId: openRequestId };
  return fullParty(from, to) ?? notFeasible;
}

/** Whoever asks hears of the organiser's rules and of their own refusal; of what is kept from them, only organisers do. */
function barBetween(actor: Actor, { missionId, fromId }: NewRequest, bars: PairBars): PairBarred | null {
  if (isOrganiser(actor, missionId)) return barOn(bars);
  const ownRefusal = bars.refusedByIds.filter((participationId) => participationId === fromId);
  return barOn({ ...bars, refusedByIds: ownRefusal, isBlocked: false });
}

function openRequest(actor: Actor, { slotId, ...asked }: NewRequest, term: AnswerTerm, now: Instant): MeetingRequest {
  const { missionId, fromId, toId } = asked;
  return {
    ...asked,
    ...term,
    status: 'open',
    requestedAt: now,
    answeredAt: null,
    answeredById: null,
    declineReason: null,
    proposedSlotId: slotId,
    proposedById: slotId === null ? null : fromId,
    awaitedId: toId,
    awaitedSince: now,
    nudges: 0,
    organiserActs: organiserActsAfter(actor, { missionId, organiserActs: [] }, 'ask'),
    isAutomatic: false,
    isWithheld: false,
  };
}
