import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

export type DeskNoteId = Id<'DeskNote'>;

/** A few words that the desk keeps about a participation, for its own eyes. Notes are added, never changed. */
export interface DeskNote {
  readonly id: DeskNoteId;
  readonly missionId: MissionId;
  readonly participationId: ParticipationId;
  readonly text: string;
  readonly writtenAt: Instant;
}

/** That a meeting was held in that slot. */
export interface HeldMeeting {
  readonly meetingId: Id<'Meeting'>;
  readonly missionId: MissionId;
  readonly slotId: Id<'Slot'>;
  readonly markedAt: Instant;
}
