import type { DomainEvent } from '../../../kernel/domain-event.js';
import type { Id, ParticipationId } from '../../../kernel/id.js';

/** Two participations have become one: whatever named the one that goes names the other, or is over. */
export interface ParticipantsMerged extends DomainEvent {
  readonly type: 'participants-merged';
  readonly mergeId: Id<'ParticipantMerge'>;
  readonly participationId: ParticipationId;
  readonly goneId: ParticipationId;
}

/** Every fact that this context announces. */
export type MergeEvent = ParticipantsMerged;
