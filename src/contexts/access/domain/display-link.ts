import type { Display } from '../../../kernel/actor.js';
import type { Id, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

export type DisplayLinkId = Id<'DisplayLink'>;

/** An address for a screen in the hall. It lets nobody in: it shows the board of one mission. Only a hash of its secret is kept. */
export interface DisplayLink extends Display {
  readonly id: DisplayLinkId;
  /** Where the screen stands, in the organiser's words. */
  readonly label: string;
  readonly secretHash: string;
  readonly createdBy: UserId;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}
