import type { DomainEvent } from '../../../kernel/domain-event.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { MeetingId } from './meeting.js';
import type { MeetingRequest, MeetingRequestId } from './meeting-request.js';

interface RequestEvent extends DomainEvent {
  readonly requestId: MeetingRequestId;
  readonly fromParticipationId: ParticipationId;
  readonly toParticipationId: ParticipationId;
}

export interface MeetingRequested extends RequestEvent {
  readonly type: 'meeting-requested';
}

export interface MeetingRequestAccepted extends RequestEvent {
  readonly type: 'meeting-request-accepted';
  readonly meetingId: MeetingId;
}

export interface MeetingRequestDeclined extends RequestEvent {
  readonly type: 'meeting-request-declined';
}

export interface MeetingRequestWithdrawn extends RequestEvent {
  readonly type: 'meeting-request-withdrawn';
}

/** Nobody answered in time. */
export interface MeetingRequestExpired extends RequestEvent {
  readonly type: 'meeting-request-expired';
}

/** One of the two has proposed a time, and the other is asked to answer. */
export interface MeetingTimeProposed extends RequestEvent {
  readonly type: 'meeting-time-proposed';
}

/** Whoever is awaited is to be reminded. */
export interface MeetingRequestNudged extends RequestEvent {
  readonly type: 'meeting-request-nudged';
}

/** One of the two sends a colleague. */
export interface MeetingHandedOver extends RequestEvent {
  readonly type: 'meeting-handed-over';
}

/** One of the two, or an organiser in its place, has cancelled a meeting that was agreed. */
export interface MeetingCancelled extends RequestEvent {
  readonly type: 'meeting-cancelled';
}

/** The organiser has agreed several meetings at once in the place of the companies. */
export interface MeetingsAgreed extends DomainEvent {
  readonly type: 'meetings-agreed';
  readonly meetingIds: readonly MeetingId[];
  /** Everybody who has a part in one of them. */
  readonly participationIds: readonly ParticipationId[];
}

/** A participation has changed its wishes. Only itself and organisers may hear of it. */
export interface WishesChanged extends DomainEvent {
  readonly type: 'wishes-changed';
  readonly participationId: ParticipationId;
}

/** A participant refuses somebody, or no longer. Whom, is only in the rows. */
export interface VetoesChanged extends DomainEvent {
  readonly type: 'vetoes-changed';
  readonly participationId: ParticipationId;
}

/** An organiser has decided anew how requests and wishes go. */
export interface RequestRulesDecided extends DomainEvent {
  readonly type: 'request-rules-decided';
}

/** Facts about one request that need no more words than its ids. */
export type PlainRequestEvent =
  | MeetingRequested
  | MeetingRequestDeclined
  | MeetingRequestWithdrawn
  | MeetingRequestExpired
  | MeetingTimeProposed
  | MeetingRequestNudged
  | MeetingHandedOver
  | MeetingCancelled;

/** Every fact that this context announces. */
export type MeetingEvent =
  PlainRequestEvent | MeetingRequestAccepted | MeetingsAgreed | WishesChanged | VetoesChanged | RequestRulesDecided;

/** That fact about that request. */
export function requestEvent<Type extends PlainRequestEvent['type']>(
  type: Type,
  { id, missionId, fromId, toId }: Pick<MeetingRequest, 'id' | 'missionId' | 'fromId' | 'toId'>,
): RequestEvent & { readonly type: Type } {
  return { type, missionId, requestId: id, fromParticipationId: fromId, toParticipationId: toId };
}

/** What is told of a request that one of the two has ended without a meeting. */
export function endEvent(request: MeetingRequest): RequestEvent {
  return requestEvent(
    request.status === 'withdrawn' ? 'meeting-request-withdrawn' : 'meeting-request-declined',
    request,
  );
}
