import type { MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { keyOfPair, type Meeting, type MeetingId, type MeetingPair } from './meeting.js';
import type { MeetingRequest, MeetingRequestId } from './meeting-request.js';

/** An open request and the pair it is about. */
export interface OpenRequest {
  readonly id: MeetingRequestId;
  readonly pair: MeetingPair;
}

/** What stands in a mission before the organiser agrees meetings for everybody. */
export interface AgreementFacts {
  readonly missionId: MissionId;
  readonly agreedPairs: readonly MeetingPair[];
  readonly openRequests: readonly OpenRequest[];
  /** How many more meetings each participation may have; one that is not named may have none. */
  readonly roomByParticipation: ReadonlyMap<string, number>;
}

/** What agreeing for everybody writes. */
export interface Agreements {
  readonly meetings: readonly Meeting[];
  /** Requests made and accepted in one, for pairs where nobody had asked. */
  readonly newRequests: readonly MeetingRequest[];
  /** Requests that were open and are now accepted. */
  readonly acceptedRequestIds: readonly MeetingRequestId[];
}

/** Ids for one agreement; a request's id is used where none was open. */
export interface FreshIds {
  readonly meetingId: () => MeetingId;
  readonly requestId: () => MeetingRequestId;
}

/**
 * The wanted meetings that may still be agreed, in the given order: not those agreed before, and nobody beyond their
 * room. An open request of a pair counts as accepted; where there is none, one is recorded as made by the organiser.
 */
export function chooseAgreements(
  wanted: readonly MeetingPair[],
  facts: AgreementFacts,
  ids: FreshIds,
  now: Instant,
): Agreements {
  const { missionId } = facts;
  const agreedKeys = new Set(facts.agreedPairs.map(keyOfPair));
  const openByKey = new Map(facts.openRequests.map(({ id, pair }) => [keyOfPair(pair), id]));
  const room = new Map(facts.roomByParticipation);
  const meetings: Meeting[] = [];
  const newRequests: MeetingRequest[] = [];
  const acceptedRequestIds: MeetingRequestId[] = [];
  for (const { smeId, buyerId } of wanted) {
    const key = keyOfPair({ smeId, buyerId });
    const smeRoom = room.get(smeId) ?? 0;
    const buyerRoom = room.get(buyerId) ?? 0;
    if (agreedKeys.has(key) || smeRoom < 1 || buyerRoom < 1) continue;
    agreedKeys.add(key);
    room.set(smeId, smeRoom - 1).set(buyerId, buyerRoom - 1);
    const openId = openByKey.get(key);
    const requestId = openId ?? ids.requestId();
    if (openId !== undefined) acceptedRequestIds.push(openId);
    else newRequests.push(requestActedFor(requestId, missionId, { smeId, buyerId }, now));
    meetings.push({
      id: ids.meetingId(),
      missionId,
      smeId,
      buyerId,
      requestId,
      agreedAt: now,
      cancelledAt: null,
      wantedSlotId: null,
    });
  }
  return { meetings, newRequests, acceptedRequestIds };
}

function requestActedFor(id: MeetingRequestId, missionId: MissionId, pair: MeetingPair, now: Instant): MeetingRequest {
  return {
    id,
    missionId,
    fromId: pair.smeId,
    toId: pair.buyerId,
    status: 'accepted',
    message: null,
    messageLanguage: null,
    requestedAt: now,
    expiresAt: null,
    expiryHours: null,
    answeredAt: now,
    answeredById: pair.buyerId,
    declineReason: null,
    proposedSlotId: null,
    proposedById: null,
    awaitedId: pair.buyerId,
    awaitedSince: now,
    nudges: 0,
    organiserActs: ['ask', 'answer'],
    isAutomatic: false,
    isWithheld: false,
  };
}
