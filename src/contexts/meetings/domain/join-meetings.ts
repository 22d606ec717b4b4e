import type { ParticipationId } from '../../../kernel/id.js';
import type { MeetingId } from './meeting.js';
import type { MeetingRequestId, MeetingRequestStatus, SlotId } from './meeting-request.js';

/** Two participations of one company: the one that goes hands over to the one that is kept. */
export interface JoinedPair {
  readonly keptId: ParticipationId;
  readonly goneId: ParticipationId;
}

/** A meeting that stands, of one of the two. */
export interface JoinableMeeting {
  readonly id: MeetingId;
  readonly ownerId: ParticipationId;
  readonly counterpartId: ParticipationId;
  readonly requestId: MeetingRequestId;
  /** Where it is by the public agenda; null where it is not in it. */
  readonly publicSlotId: SlotId | null;
  /** The time that both sides agreed, as long as nothing is public; null where they agreed none. */
  readonly wantedSlotId: SlotId | null;
  /** Whether its public time has come. */
  readonly hasBegun: boolean;
}

/** A request of one of the two, asked or received. */
export interface JoinableRequest {
  readonly id: MeetingRequestId;
  readonly ownerId: ParticipationId;
  readonly counterpartId: ParticipationId;
  readonly status: MeetingRequestStatus;
  readonly isOwn: boolean;
}

/** Two meetings, one of each, that would be at one time. */
export interface TimeClash {
  readonly slotId: SlotId;
  readonly keptWithId: ParticipationId;
  readonly goneWithId: ParticipationId;
}

/** Two meetings with one counterpart. */
export interface JoinedMeeting {
  /** It ends. */
  readonly gone: JoinableMeeting;
  /** It stands. */
  readonly kept: JoinableMeeting;
  /** Whether it is from then on when the other was: it had no time of its own, neither public nor agreed. */
  readonly takesTime: boolean;
}

/** What becomes of requests and meetings where two participations become one. */
export interface JoinPlan {
  /** They belong to the one kept from then on, closed ones as well. */
  readonly movedRequestIds: readonly MeetingRequestId[];
  /**
   * Open ones beside which the one kept has a request or a meeting with the same counterpart, or gets one: they end, by who
   * asked.
   */
  readonly endedRequests: readonly JoinableRequest[];
  readonly movedMeetings: readonly JoinableMeeting[];
  /** Meetings with a counterpart whom the one kept meets as well: they end, the other stands. */
  readonly joinedMeetings: readonly JoinedMeeting[];
  /** Meetings that have begun stay with the one that goes: they were. */
  readonly stayingMeetings: readonly JoinableMeeting[];
  readonly clashes: readonly TimeClash[];
}

/** Decides what becomes of the requests and meetings of the one that goes. Of two with one counterpart that of the one kept stands. */
export function joinMeetings(
  { keptId, goneId }: JoinedPair,
  meetings: readonly JoinableMeeting[],
  requests: readonly JoinableRequest[],
): JoinPlan {
  const keptMeetings = meetings.filter(({ ownerId }) => ownerId === keptId);
  const keptByCounterpart = new Map(keptMeetings.map((meeting) => [meeting.counterpartId, meeting]));
  const ofGone = meetings.filter(({ ownerId }) => ownerId === goneId);
  const stayingMeetings = ofGone.filter(({ hasBegun }) => hasBegun);
  const toCome = ofGone.filter(({ hasBegun }) => !hasBegun);
  const joinedMeetings = toCome.flatMap((gone) => {
    const kept = keptByCounterpart.get(gone.counterpartId);
    return kept === undefined ? [] : [{ gone, kept, takesTime: timeOf(kept) === null }];
  });
  const movedMeetings = toCome.filter(({ counterpartId }) => !keptByCounterpart.has(counterpartId));
  const leftBehind = new Set(
    [...stayingMeetings, ...joinedMeetings.map(({ gone }) => gone)].map(({ requestId }) => requestId),
  );
  const requestsOfGone = requests.filter(({ ownerId, id }) => ownerId === goneId && !leftBehind.has(id));
  const endedRequests = overtakenRequests(
    { ofKept: requests.filter(({ ownerId }) => ownerId === keptId), ofGone: requestsOfGone },
    { keptMeetings, movedMeetings },
  );
  const ended = new Set(endedRequests.map(({ id }) => id));
  return {
    movedRequestIds: requestsOfGone.filter(({ id }) => !ended.has(id)).map(({ id }) => id),
    endedRequests,
    movedMeetings,
    joinedMeetings,
    stayingMeetings,
    clashes: clashesOf(keptMeetings, movedMeetings, joinedMeetings),
  };
}

interface RequestsOfTwo {
  readonly ofKept: readonly JoinableRequest[];
  readonly ofGone: readonly JoinableRequest[];
}

/** Open requests of either beside which there is, or will be, another one or a meeting with the same counterpart. */
function overtakenRequests(
  { ofKept, ofGone }: RequestsOfTwo,
  {
    keptMeetings,
    movedMeetings,
  }: { readonly keptMeetings: readonly JoinableMeeting[] } & Pick<JoinPlan, 'movedMeetings'>,
): JoinableRequest[] {
  const isOpen = ({ status }: JoinableRequest): boolean => status === 'open';
  const [openOfKept, openOfGone] = [ofKept.filter(isOpen), ofGone.filter(isOpen)];
  const withKept = new Set([...keptMeetings, ...openOfKept].map(({ counterpartId }) => counterpartId));
  const arriving = new Set(movedMeetings.map(({ counterpartId }) => counterpartId));
  return [
    ...openOfGone.filter(({ counterpartId }) => withKept.has(counterpartId)),
    ...openOfKept.filter(({ counterpartId }) => arriving.has(counterpartId)),
  ];
}

/** A public time counts more than an agreed one. */
function timeOf({ publicSlotId, wantedSlotId }: JoinableMeeting): SlotId | null {
  return publicSlotId ?? wantedSlotId;
}

/** A meeting of the one kept that has no time takes that of the other with the same counterpart. */
function clashesOf(
  keptMeetings: readonly JoinableMeeting[],
  movedMeetings: readonly JoinableMeeting[],
  joined: readonly JoinedMeeting[],
): TimeClash[] {
  const keptWithBySlot = new Map(
    keptMeetings.flatMap((meeting) => {
      const slotId = timeOf(meeting);
      return slotId === null ? [] : [[slotId, meeting.counterpartId] as const];
    }),
  );
  const arriving = [...movedMeetings, ...joined.filter(({ takesTime }) => takesTime).map(({ gone }) => gone)];
  return arriving.flatMap((meeting): TimeClash[] => {
    const [slotId, goneWithId] = [timeOf(meeting), meeting.counterpartId];
    const keptWithId = slotId === null ? undefined : keptWithBySlot.get(slotId);
    return slotId === null || keptWithId === undefined ? [] : [{ slotId, keptWithId, goneWithId }];
  });
}
