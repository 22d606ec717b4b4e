import type { Id, UserId } from '../../../kernel/id.js';
import { addMinutes, type Instant } from '../../../kernel/instant.js';
import type { PersonalLinkId } from './personal-link.js';

/**
 * A browser in which a partner has answered on their page. Only a hash of its secret is kept, which the browser has for
 * all the pages that are answered in it.
 */
export interface KnownDevice {
  readonly id: Id<'KnownDevice'>;
  readonly userId: UserId;
  /** The link by which it came. */
  readonly linkId: PersonalLinkId;
  readonly secretHash: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** When a code from the contact's mailbox was entered in it; null where it is known by having been the first. */
  readonly confirmedAt: Instant | null;
}

/**
 * How a browser stands to a partner's page: `first` where nobody has answered from any yet, `known` where it has a
 * secret of that partner's, `other` where some other browser has.
 */
export type DeviceStanding = 'first' | 'known' | 'other';

const MINUTES_PER_DAY = 24 * 60;
/** As long as a link: somebody answers in one month and looks where to go in the next. */
const DEVICE_LASTS_MINUTES = 60 * MINUTES_PER_DAY;

/** When a device that is known from now on is forgotten. */
export function deviceExpiry(now: Instant): Instant {
  return addMinutes(now, DEVICE_LASTS_MINUTES);
}

/** The standing of a browser, from whether it is known and whether any is. */
export function deviceStanding(isKnown: boolean, isAnyKnown: boolean): DeviceStanding {
  if (isKnown) return 'known';
  return isAnyKnown ? 'other' : 'first';
}
