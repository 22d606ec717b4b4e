import type { Id, ParticipationId } from '../../../kernel/id.js';

/** Who joins a meeting from elsewhere. */
export interface RemoteJoining {
  readonly meetingId: Id<'Meeting'>;
  /** Who is not there. */
  readonly awayId: ParticipationId;
}
