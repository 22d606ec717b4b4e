import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Place } from './place-news.js';

/** A place that has become free and is kept for the reader until a moment. */
export interface StandbyInvitation {
  readonly counterpartId: ParticipationId;
  readonly place: Place;
  readonly answerUntil: Instant;
}
