import type { MissionId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

/** The address of the people who write the messages of a mission, as an organiser has stated it. */
export interface MissionSender {
  readonly missionId: MissionId;
  readonly address: string;
  readonly recordedById: UserId;
  readonly recordedAt: Instant;
}

/** Whom a mail is from, and who is answered. */
export interface MailSender {
  readonly from: string;
  /** Null: whoever it is from. */
  readonly replyTo: string | null;
}

/**
 * Mail servers take mails only from addresses they know, so that of the operator goes first and the mission's is answered;
 * alone, the mission's is both. Null where mails would be from nobody.
 */
export function mailSender(operatorAddress: string | null, missionAddress: string | null): MailSender | null {
  if (operatorAddress !== null) return { from: operatorAddress, replyTo: missionAddress };
  return missionAddress === null ? null : { from: missionAddress, replyTo: null };
}
