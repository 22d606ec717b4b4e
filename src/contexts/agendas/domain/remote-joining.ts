import type { Id, ParticipationId } from '../../../kernel/id.js';

/** Who joins a meeting from elsewhere. */
export interface RemoteJoining {
  readonly meetingId: Id<'Meeting'>;
  /** The one of the two who does: the remote side. */
  readonly remoteId: ParticipationId;
}
