import type { Id, ParticipationId } from '../../../kernel/id.js';

/** Which meetings one participation takes over from another. */
export interface PlacesHandedOver {
  readonly keptId: ParticipationId;
  readonly goneId: ParticipationId;
  readonly movedMeetingIds: readonly Id<'Meeting'>[];
  readonly joined: readonly JoinedPlaces[];
}

/** Two meetings with one counterpart: the one that ends, and the one that stands. */
export interface JoinedPlaces {
  readonly goneMeetingId: Id<'Meeting'>;
  readonly keptMeetingId: Id<'Meeting'>;
  /** Whether the one that stands is from then on where the other was. */
  readonly takesTime: boolean;
}
