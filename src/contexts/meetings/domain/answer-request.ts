import { type Actor, mayActFor } from '../../../kernel/actor.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { maySeeRequest, organiserActsAfter } from './acting.js';
import {
  isAnswerable,
  type MeetingRequest,
  type MeetingRequestId,
  type MeetingRequestStatus,
} from './meeting-request.js';

/** What ends an open request. */
export type RequestAnswer = 'accept' | 'decline' | 'withdraw';

/** What can be done with a request. */
export type RequestAbility = RequestAnswer | 'propose-time' | 'cancel' | 'hand-over';

export type AnswerRefusal =
  /** There is none, or the actor may not see it. */
  | { readonly type: 'request-unknown' }
  | { readonly type: 'not-yours-to-answer'; readonly requestId: MeetingRequestId }
  | {
      readonly type: 'request-closed';
      readonly requestId: MeetingRequestId;
      readonly foundStatus: MeetingRequestStatus;
    }
  | { readonly type: 'request-expired'; readonly requestId: MeetingRequestId; readonly expiresAt: Instant | null };

const statusAfter: Readonly<Record<RequestAnswer, MeetingRequestStatus>> = {
  accept: 'accepted',
  decline: 'declined',
  withdraw: 'withdrawn',
};

/** The moment at which a request is looked at. */
export interface RequestMoment {
  readonly now: Instant;
  /** When its meeting takes place by the public agenda; null for nowhere, or where there is none. */
  readonly startsAt: Instant | null;
  /** Whether the phases of the mission keep the actor from answering. */
  readonly isBarred: boolean;
}

/** What the actor can do with the request as it stands. */
export function abilitiesOn(
  actor: Actor,
  request: MeetingRequest,
  { now, startsAt, isBarred }: RequestMoment,
): RequestAbility[] {
  const isOpen = isAnswerable(request, now);
  const isAgreed = request.status === 'accepted';
  const isSeen = maySeeRequest(actor, request);
  return [
    ...(isOpen
      ? answersOf(actor, request).filter((answer) => !isBarred || isFreeOfPhases(actor, request, answer))
      : []),
    ...(isAgreed && isSeen && (startsAt === null || now < startsAt) ? (['cancel'] as const) : []),
    ...((isOpen || isAgreed) && isSeen ? (['hand-over'] as const) : []),
  ];
}

/** Whoever asked and is awaited now says no in one way: by declining what was proposed. */
function answersOf(actor: Actor, request: MeetingRequest): (RequestAnswer | 'propose-time')[] {
  const answers: readonly (RequestAnswer | 'propose-time')[] = ['accept', 'decline', 'withdraw', 'propose-time'];
  return answers.filter((ability) => {
    const doerId = doerOf(actor, request, ability);
    return doerId !== null && !(ability === 'withdraw' && doerId === doerOf(actor, request, 'decline'));
  });
}

/** Whoever asked can let go of it in any phase. */
export function isFreeOfPhases(actor: Actor, request: MeetingRequest, answer: RequestAnswer | 'propose-time'): boolean {
  const isLettingGo = answer === 'withdraw' || answer === 'decline';
  return isLettingGo && doerOf(actor, request, answer) === request.fromId;
}

/** Whether the phases of the mission keep the actor from something that could be done with the request otherwise. */
export function isKeptByPhases(actor: Actor, request: MeetingRequest, moment: RequestMoment): boolean {
  const abilities = (isBarred: boolean): number => abilitiesOn(actor, request, { ...moment, isBarred }).length;
  return moment.isBarred && abilities(true) < abilities(false);
}

/**
 * The request after that answer: who is awaited accepts or declines, who was asked declines also what they have proposed
 * a time for, who asked withdraws, organisers do any of it in their place. The same answer given again changes nothing
 * and gives back the very same request.
 */
export function answerRequest(
  actor: Actor,
  request: MeetingRequest | null,
  answer: RequestAnswer,
  now: Instant,
  declineReason: string | null = null,
): Result<MeetingRequest, AnswerRefusal> {
  const status = statusAfter[answer];
  // The turn does not change with the end: whoever could give an answer can give it again.
  const addressed = addressedBy(actor, request, answer);
  if (!addressed.ok || addressed.value.status === status) return addressed;
  const answerable = answerableRequest(addressed.value, now);
  if (!answerable.ok) return answerable;
  const open = answerable.value;
  const answeredById = doerOf(actor, open, answer);
  const organiserActs = organiserActsAfter(actor, open, 'answer');
  // What kept it from who was asked is over where it is accepted, or it could not be: the meeting is as much theirs.
  const isWithheld = answer !== 'accept' && open.isWithheld;
  return ok({ ...open, status, answeredAt: now, answeredById, declineReason, organiserActs, isWithheld });
}

/** The request where it is given a time at once by booking: what was proposed in it is passed over. */
export function withoutProposal(request: MeetingRequest): MeetingRequest {
  return { ...request, proposedSlotId: null, proposedById: null };
}

/** The request, if the actor sees it and that is theirs to do. */
export function addressedBy(
  actor: Actor,
  request: MeetingRequest | null,
  ability: RequestAnswer | 'propose-time',
): Result<MeetingRequest, AnswerRefusal> {
  if (request === null || !maySeeRequest(actor, request)) return err({ type: 'request-unknown' });
  return doerOf(actor, request, ability) === null
    ? err({ type: 'not-yours-to-answer', requestId: request.id })
    : ok(request);
}

/** The request, if it is open and its time is not over. */
export function answerableRequest(request: MeetingRequest, now: Instant): Result<MeetingRequest, AnswerRefusal> {
  const { id: requestId, status, expiresAt } = request;
  if (isAnswerable(request, now)) return ok(request);
  return status === 'open' || status === 'expired'
    ? err({ type: 'request-expired', requestId, expiresAt })
    : err({ type: 'request-closed', requestId, foundStatus: status });
}

/** Which of the two the actor does that for; null where it is not theirs to do. */
function doerOf(
  actor: Actor,
  { missionId, fromId, toId, awaitedId }: MeetingRequest,
  ability: RequestAnswer | 'propose-time',
): ParticipationId | null {
  const doersByAbility = {
    accept: [awaitedId],
    'propose-time': [awaitedId],
    decline: [awaitedId, toId],
    withdraw: [fromId],
  };
  return doersByAbility[ability].find((id) => mayActFor(actor, missionId, id)) ?? null;
}
