import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

export type MeetingRequestId = Id<'MeetingRequest'>;
export type SlotId = Id<'Slot'>;

export type MeetingRequestStatus = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

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
  readonly answeredAt: Instant | null;
  /** For the people of who was asked, and organisers; who asked never learns of it. */
  readonly declineReason: string | null;
  /** The time that one of the two has proposed last; null where any will do. */
  readonly proposedSlotId: SlotId | null;
  readonly proposedById: ParticipationId | null;
  /** Since when the one whose turn it is has been asked. */
  readonly awaitedSince: Instant;
  /** How often they have been reminded since then. */
  readonly nudges: number;
  /** Those of the two in whose place an organiser has acted. */
  readonly actedForIds: readonly ParticipationId[];
  /** Whether the rules of the mission accepted it, and nobody. */
  readonly isAutomatic: boolean;
  /**
   * Whether it is not put before who was asked, since they refuse whoever asked. To whoever asked it looks like any other
   * request that nobody answers.
   */
  readonly isWithheld: boolean;
}

/** Whose answer is awaited: who was asked, or, where they have proposed a time, who asked. */
export function awaitedOf({ fromId, toId, proposedById }: MeetingRequest): ParticipationId {
  return proposedById === toId ? fromId : toId;
}

/** Whether somebody can still answer. */
export function isAnswerable({ status, expiresAt }: MeetingRequest, now: Instant): boolean {
  return status === 'open' && (expiresAt === null || now < expiresAt);
}
