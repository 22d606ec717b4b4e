import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { MeetingRequestId, SlotId } from './meeting-request.js';

export type MeetingId = Id<'Meeting'>;

/** Two companies have agreed to meet, once in a mission. When and where is the agenda's to say. */
export interface Meeting {
  readonly id: MeetingId;
  readonly missionId: MissionId;
  readonly smeId: ParticipationId;
  readonly buyerId: ParticipationId;
  /** The request whose acceptance made it. */
  readonly requestId: MeetingRequestId;
  readonly agreedAt: Instant;
  /** Since when it is no meeting any more; null while it stands. */
  readonly cancelledAt: Instant | null;
  /** The time that one proposed and the other accepted: for the agenda to honour. Null where any will do. */
  readonly wantedSlotId: SlotId | null;
}

/** The two who meet. */
export type MeetingPair = Pick<Meeting, 'smeId' | 'buyerId'>;

/** Equal for equal pairs. */
export function keyOfPair({ smeId, buyerId }: MeetingPair): string {
  return `${smeId} ${buyerId}`;
}
