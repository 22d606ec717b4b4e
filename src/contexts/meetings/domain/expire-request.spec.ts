import type { Instant } from '../../../kernel/instant.js';
import { openRequest } from '../../../../test/builders/open-request.js';
import { expireRequest, expiryOf, renewExpiry } from './expire-request.js';
import { nudgeRequest } from './nudge-request.js';

const askedAt = openRequest.requestedAt;
const at = (time: string): Instant => `2026-11-${time}:00.000Z` as Instant;

describe('the time of a request', () => {
  it('lasts as long as the mission says, and not beyond the last moment for answers', () => {
    expect(expiryOf(askedAt, 72, null)).toBe('2026-11-24T10:00:00.000Z');
    expect(expiryOf(askedAt, 72, at('23T18:00'))).toBe(at('23T18:00'));
    expect(expiryOf(askedAt, 72, at('20T18:00'))).toBe('2026-11-24T10:00:00.000Z');
  });

  it('ends what nobody answered', () => {
    const over = openRequest.expiresAt ?? askedAt;
    expect(expireRequest(openRequest, over)).toEqual({ ...openRequest, status: 'expired', answeredAt: over });
    expect(expireRequest(openRequest, askedAt)).toBeNull();
    expect(expireRequest({ ...openRequest, expiresAt: null }, over)).toBeNull();
    expect(expireRequest({ ...openRequest, status: 'accepted' }, over)).toBeNull();
  });
});

describe('the time of an open request, when the phases change', () => {
  it('ends with answering, and is as long as it was once answering ends later', () => {
    const shortened = renewExpiry(openRequest, at('23T18:00'), askedAt);
    expect(shortened).toEqual({ ...openRequest, expiresAt: at('23T18:00') });
    expect(shortened && renewExpiry(shortened, at('28T18:00'), askedAt)).toEqual(openRequest);
    expect(renewExpiry(openRequest, null, askedAt)).toBeNull();
    expect(renewExpiry({ ...openRequest, status: 'declined' }, at('23T18:00'), askedAt)).toBeNull();
  });

  it('stays over where it was over, whether or not it is marked yet', () => {
    const short = { ...openRequest, expiresAt: at('23T18:00') };
    expect(renewExpiry(short, at('28T18:00'), at('23T17:59'))).toEqual(openRequest);
    expect(renewExpiry(short, at('28T18:00'), at('23T18:00'))).toBeNull();
    expect(renewExpiry({ ...short, status: 'expired' }, at('28T18:00'), at('23T17:00'))).toBeNull();
  });
});

describe('reminding', () => {
  const after = [24, 48];
  it.each([
    ['is not due before its hour', at('22T09:59'), 0, null],
    ['is due at its hour', at('22T10:00'), 0, 1],
    ['is not due twice', at('22T12:00'), 1, null],
    ['makes up for what was missed by one', at('23T12:00'), 0, 2],
    ['comes once more before the time to answer ends', at('23T20:00'), 2, 3],
    ['stops by itself', at('23T23:00'), 3, null],
    ['stops when the time is over', at('24T10:00'), 0, null],
  ])('%s', (_case, now, nudges, expected) => {
    expect(nudgeRequest({ ...openRequest, nudges }, after, now)?.nudges ?? null).toBe(expected);
  });

  it('is nothing for what is put before nobody', () => {
    expect(nudgeRequest({ ...openRequest, isWithheld: true }, after, at('23T12:00'))).toBeNull();
  });

  it('is left out where somebody is asked shortly before the time to answer ends', () => {
    const late = { ...openRequest, awaitedSince: at('24T01:00') };
    expect(nudgeRequest(late, after, at('24T09:00'))).toBeNull();
  });
});
