/** Who asked whom, and who has agreed to meet. */
export { MeetingsHttpModule, MeetingsModule } from './meetings.module.js';
export { type AgreedMeeting, type GivenAnswer, MeetingReader, type RequestStanding } from './meeting-reader.js';
export type { AnswerRefusal, RequestAbility } from './domain/answer-request.js';
export type { HandedOver, HandOverRefusal, Talk } from './domain/hand-over.js';
export { keyOfPair, type MeetingId, type MeetingPair } from './domain/meeting.js';
export type {
  MeetingCancelled,
  MeetingEvent,
  MeetingHandedOver,
  MeetingRequestAccepted,
  MeetingRequestDeclined,
  MeetingRequested,
  MeetingRequestExpired,
  MeetingRequestNudged,
  MeetingRequestWithdrawn,
  MeetingsAgreed,
  MeetingTimeProposed,
  RequestRulesDecided,
  WishesChanged,
} from './domain/meeting-events.js';
export type { MeetingRequest, MeetingRequestId, MeetingRequestStatus, SlotId } from './domain/meeting-request.js';
export type { MeetingTime, TimeNotFeasible } from './domain/meeting-time.js';
export type { WishLevel } from './domain/wish.js';
export type { ListedRequest } from './persistence/read-models/meeting-request-list.js';
export { acceptProblems } from './http/meeting-problems.js';
export { CancelMeeting } from './use-cases/cancel-meeting.js';
export type { CancelRefusal } from './domain/cancel-meeting.js';
export { AcceptRequest, type AcceptRefusal } from './use-cases/accept-request.js';
export { AgreeMeetings } from './use-cases/agree-meetings.js';
export { ExpireRequests } from './use-cases/expire-requests.js';
export { FindWishesLeft } from './use-cases/find-wishes-left.js';
export { type Colleague, HandOverMeeting } from './use-cases/hand-over-meeting.js';
export { EraseRequestTexts } from './use-cases/erase-request-texts.js';
export { KeepApart } from './use-cases/keep-apart.js';
export { type JoinPlan } from './domain/join-meetings.js';
export { type MergedWishes, MergeMeetings } from './use-cases/merge-meetings.js';
export { ListMeetingTimes } from './use-cases/list-meeting-times.js';
export { NudgeRecipients } from './use-cases/nudge-recipients.js';
export { ProposeTime, type ProposeTimeRefusal } from './use-cases/propose-time.js';
export { TurnDownRequest, type TurnDownRefusal } from './use-cases/turn-down-request.js';
