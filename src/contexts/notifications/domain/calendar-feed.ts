import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

/** The address at which a participation's calendar is read, without signing in. Only a hash of its secret is kept. */
export interface CalendarFeed {
  readonly participationId: ParticipationId;
  readonly secretHash: string;
  readonly createdAt: Instant;
}
