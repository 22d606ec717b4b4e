import type { DomainEvent } from '../../../kernel/domain-event.js';
import type { Id, ParticipationId } from '../../../kernel/id.js';

/** Somebody's personal data were erased and they take part no longer. Their meetings cannot be held: agendas need repair. */
export interface ParticipationErased extends DomainEvent {
  readonly type: 'participation-erased';
  readonly participationId: ParticipationId;
  /** The meetings they had agreed. */
  readonly meetingIds: readonly Id<'Meeting'>[];
  /** Those whom they were to meet. */
  readonly counterpartIds: readonly ParticipationId[];
}

/** Every fact that this context announces. */
export type PrivacyEvent = ParticipationErased;
