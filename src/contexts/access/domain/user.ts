import type { Capability } from '../../../kernel/actor.js';
import type { UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { capabilitiesOfOrganisers } from './role-capabilities.js';

/** Somebody who signs in. Nothing personal is kept: a role in a mission is all the product needs to know. */
export interface User {
  readonly id: UserId;
  readonly createdAt: Instant;
  /** Works for the body that runs missions, and so may begin one before holding a place in any. */
  readonly isOrganiser: boolean;
}

/** What a user may do outside of any mission. */
export function capabilitiesOfUser({ isOrganiser }: Pick<User, 'isOrganiser'>): readonly Capability[] {
  return isOrganiser ? capabilitiesOfOrganisers : [];
}
