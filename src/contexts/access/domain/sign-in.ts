import type { Id, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { PersonalLinkId } from './personal-link.js';

/** One browser in which a user is signed in, until it expires or they leave. Only a hash of its secret is kept. */
export interface SignIn {
  readonly id: Id<'SignIn'>;
  readonly userId: UserId;
  /** The link by which they came; null where that was before it was kept, or the link is forgotten. */
  readonly linkId: PersonalLinkId | null;
  readonly secretHash: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}
