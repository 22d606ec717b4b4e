import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

export type MeetingRequestId = Id<'MeetingRequest'>;
export type SlotId = Id<'Slot'>;

export type MeetingRequestStatus = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'cancelled';

/** What of a request an organiser can have done in somebody's place: asking, proposing the time that stands, answering. */
export type RequestAct = 'ask' | 'propose' | 'answer';

/** One company's wish to meet another. A wish holds nothing: only its acceptance makes a meeting. */
export interface MeetingRequest {
  readonly id: MeetingRequestId;
  readonly missionId: MissionId;
  readonly fromId: ParticipationId;
  readonly toId: ParticipationId;
  readonly status: MeetingRequestStatus;
  readonly message: string | null;
  /** ISO 639-1: what the message is written in. Null without one. */
  readonly messageLanguage: string | null;
  readonly requestedAt: Instant;
  /** From then on it can no longer be answered. Null where it stays open until somebody answers. */
  readonly expiresAt: Instant | null;
  /** For how long it can be answered from when somebody is asked, unless the phases end answering before. */
  readonly expiryHours: number | null;
  readonly answeredAt: Instant | null;
  /** Which of the two ended it; null where nobody did: its time was over, or the rules of the mission accepted it. */
  readonly answeredById: ParticipationId | null;
  /** Why it was declined or its meeting cancelled: for the people of who did it, and organisers; never for the other side. */
  readonly declineReason: string | null;
  /** The time that one of the two has proposed last; null where any will do. */
  readonly proposedSlotId: SlotId | null;
  readonly proposedById: ParticipationId | null;
  /**
   * Whose answer is awaited: who was asked, or, where they have proposed a time, who asked. Once it is closed, whose was
   * awaited last. Written here and read everywhere: who may accept, who is told, whom a page asks.
   */
  readonly awaitedId: ParticipationId;
  /** Since when they have been asked. */
  readonly awaitedSince: Instant;
  /** How often they have been reminded since then. */
  readonly nudges: number;
  /** What of it as it stands an organiser did in the place of one of the two. */
  readonly organiserActs: readonly RequestAct[];
  /** Whether the rules of the mission accepted it, and nobody. */
  readonly isAutomatic: boolean;
  /**
   * Whether it is not put before who was asked, since they refuse whoever asked. To whoever asked it looks like any other
   * request that nobody answers.
   */
  readonly isWithheld: boolean;
}

/** Those of the two in whose place an organiser did something of what stands. */
export function actedForIds(request: MeetingRequest): readonly ParticipationId[] {
  const { fromId, proposedById, answeredById, organiserActs } = request;
  const doerByAct = { ask: fromId, propose: proposedById, answer: answeredById };
  return [...new Set(organiserActs.flatMap((act) => doerByAct[act] ?? []))];
}

/** Whether somebody can still answer. */
export function isAnswerable({ status, expiresAt }: MeetingRequest, now: Instant): boolean {
  return status === 'open' && (expiresAt === null || now < expiresAt);
}
