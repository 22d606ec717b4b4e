import type { Id, UserId } from '../../../kernel/id.js';
import { addMinutes, type Instant } from '../../../kernel/instant.js';
import { newLink, useLink } from './personal-link.js';

const now = '2026-11-22T10:00:00.000Z' as Instant;
const made = {
  id: 'link' as Id<'PersonalLink'>,
  userId: 'user' as UserId,
  purpose: 'sign-in' as const,
  secretHash: 'hash',
};
const link = newLink(made, addMinutes(now, -60));

describe('a personal link', () => {
  it('lets in and remembers when', () => {
    expect(useLink(link, 'sign-in', now)).toEqual({ ok: true, value: { ...link, lastUsedAt: now } });
  });

  it('stops at the very instant it expires', () => {
    const expired = { ...link, expiresAt: now };
    expect(useLink(expired, 'sign-in', now)).toEqual({ ok: false, error: { type: 'link-expired', expiredAt: now } });
  });

  it('stops when it is revoked, whatever its expiry', () => {
    const revoked = { ...link, revokedAt: now };
    expect(useLink(revoked, 'sign-in', now)).toEqual({ ok: false, error: { type: 'link-revoked' } });
  });

  it('is unknown where no such link was made', () => {
    expect(useLink(null, 'sign-in', now)).toEqual({ ok: false, error: { type: 'link-unknown' } });
  });

  it('is unknown for whatever it was not made for', () => {
    expect(useLink(link, 'partner-page', now)).toEqual({ ok: false, error: { type: 'link-unknown' } });
    const page = { ...link, purpose: 'partner-page' as const };
    expect(useLink(page, 'sign-in', now)).toEqual({ ok: false, error: { type: 'link-unknown' } });
  });
});
