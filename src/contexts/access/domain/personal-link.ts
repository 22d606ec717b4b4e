import type { Id, UserId } from '../../../kernel/id.js';
import { addMinutes, type Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';

/** What a link is good for: signing in to the whole product, or the one page of a partner. Each does only its own. */
export type LinkPurpose = 'sign-in' | 'partner-page';

export type PersonalLinkId = Id<'PersonalLink'>;

/** A link that lets one user in. Only a hash of its secret is kept. */
export interface PersonalLink {
  readonly id: PersonalLinkId;
  readonly userId: UserId;
  readonly purpose: LinkPurpose;
  readonly secretHash: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
  /** Since when somebody else answers in the place of whoever got it: from then on it only shows. */
  readonly readOnlySince: Instant | null;
  /** Since when no code is asked for by it any more, because too many wrong ones were. */
  readonly codesLockedAt: Instant | null;
  readonly lastUsedAt: Instant | null;
}

export type LinkRefusal =
  /** There is none of that secret, or none for this purpose. */
  | { readonly type: 'link-unknown' }
  | { readonly type: 'link-expired'; readonly expiredAt: Instant }
  | { readonly type: 'link-revoked' };

const MINUTES_PER_DAY = 24 * 60;
/** A mission is prepared over some weeks; who needs longer asks for a new link. */
const LINK_LASTS_MINUTES = 60 * MINUTES_PER_DAY;
/** Half a year: people look for an old message before a mission that follows the one it was about. */
const LINK_REMEMBERED_MINUTES = 180 * MINUTES_PER_DAY;
const SIGN_IN_LASTS_MINUTES = 14 * MINUTES_PER_DAY;

/** When a link made now stops to work. */
export function linkExpiry(now: Instant): Instant {
  return addMinutes(now, LINK_LASTS_MINUTES);
}

/** When a sign-in made now ends by itself. */
export function signInExpiry(now: Instant): Instant {
  return addMinutes(now, SIGN_IN_LASTS_MINUTES);
}

/** Links that ended before this are forgotten: until then, whoever opens one is told what became of it. */
export function linksForgottenBefore(now: Instant): Instant {
  return addMinutes(now, -LINK_REMEMBERED_MINUTES);
}

/** A link just made for a user. */
export function newLink(
  made: Pick<PersonalLink, 'id' | 'userId' | 'purpose' | 'secretHash'>,
  now: Instant,
): PersonalLink {
  const expiresAt = linkExpiry(now);
  const unused = { revokedAt: null, readOnlySince: null, codesLockedAt: null, lastUsedAt: null };
  return { ...made, createdAt: now, expiresAt, ...unused };
}

/** The link where it is good for that now. */
export function openLink<Link extends Pick<PersonalLink, 'purpose' | 'expiresAt' | 'revokedAt'>>(
  link: Link | null,
  purpose: LinkPurpose,
  now: Instant,
): Result<Link, LinkRefusal> {
  if (link?.purpose !== purpose) return err({ type: 'link-unknown' });
  if (link.revokedAt !== null) return err({ type: 'link-revoked' });
  if (link.expiresAt <= now) return err({ type: 'link-expired', expiredAt: link.expiresAt });
  return ok(link);
}

/** Whether a link is still good for that, and the link after that use. */
export function useLink(
  link: PersonalLink | null,
  purpose: LinkPurpose,
  now: Instant,
): Result<PersonalLink, LinkRefusal> {
  const opened = openLink(link, purpose, now);
  return opened.ok ? ok({ ...opened.value, lastUsedAt: now }) : opened;
}
