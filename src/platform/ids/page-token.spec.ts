import { addMinutes, type Instant } from '../../kernel/instant.js';
import { checkPageToken, newPageToken } from './page-token.js';

const now = '2026-11-22T10:00:00.000Z' as Instant;

describe('the token of a page', () => {
  it('is good for the secret it was made with, and is never the same twice', () => {
    const token = newPageToken('secret', 'device', now);
    expect(checkPageToken(token, 'secret', 'device', addMinutes(now, 60))).toEqual({ ok: true, value: null });
    expect(newPageToken('secret', 'device', now)).not.toBe(token);
  });

  it('is forged with another secret, another time, or without its end', () => {
    const token = newPageToken('secret', 'device', now);
    const forged = { ok: false, error: { type: 'token-forged' } };
    expect(checkPageToken(token, 'other secret', 'device', now)).toEqual(forged);
    expect(checkPageToken(token.replace(/^./, 'z'), 'secret', 'device', now)).toEqual(forged);
    expect(checkPageToken(token.slice(0, -1), 'secret', 'device', now)).toEqual(forged);
    expect(checkPageToken('', 'secret', 'device', now)).toEqual(forged);
  });

  it('is good for one form only', () => {
    const token = newPageToken('secret', 'codes', now);
    expect(checkPageToken(token, 'secret', 'erasure', now)).toEqual({ ok: false, error: { type: 'token-forged' } });
  });

  it('ends after twelve hours', () => {
    const token = newPageToken('secret', 'device', now);
    expect(checkPageToken(token, 'secret', 'device', addMinutes(now, 720))).toEqual({
      ok: false,
      error: { type: 'token-expired' },
    });
  });
});
