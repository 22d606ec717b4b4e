import type { Id } from '../../../kernel/id.js';
import { addMinutes, type Instant } from '../../../kernel/instant.js';
import { askForCode, type LinkCode, tryCode } from './link-code.js';

const now = '2026-11-22T10:00:00.000Z' as Instant;
const code: LinkCode = {
  id: 'code' as Id<'LinkCode'>,
  linkId: 'link' as Id<'PersonalLink'>,
  codeHash: 'hash',
  createdAt: now,
  expiresAt: addMinutes(now, 15),
  wrongAttempts: 0,
  usedAt: null,
};

describe('a code', () => {
  it('works once', () => {
    const used = { ...code, usedAt: now };
    expect(tryCode(code, true, false, now)).toEqual({ code: used, refusal: null });
    expect(tryCode(used, true, false, now)).toEqual({ code: used, refusal: { type: 'code-missing' } });
  });

  it('stops at the very instant it expires', () => {
    const refusal = { type: 'code-expired', expiredAt: code.expiresAt };
    expect(tryCode(code, true, false, code.expiresAt)).toEqual({ code, refusal });
  });

  it('counts wrong attempts, and locks with the fifth', () => {
    const fourth = { ...code, wrongAttempts: 3 };
    expect(tryCode(fourth, false, false, now)).toEqual({
      code: { ...code, wrongAttempts: 4 },
      refusal: { type: 'code-wrong', attemptsLeft: 1 },
    });
    const fifth = { ...code, wrongAttempts: 4 };
    expect(tryCode(fifth, false, false, now)).toEqual({
      code: { ...code, wrongAttempts: 5 },
      refusal: { type: 'codes-locked' },
    });
  });

  it('does not work once they are locked, not even the right one', () => {
    expect(tryCode(code, true, true, now)).toEqual({ code, refusal: { type: 'codes-locked' } });
  });
});

describe('asking for a code', () => {
  it('gives one that lasts a quarter of an hour', () => {
    expect(askForCode(false, [], now)).toEqual({ ok: true, value: addMinutes(now, 15) });
  });

  it('is refused after three in an hour, until the first is an hour old', () => {
    const recent = [50, 30, 10].map((minutesAgo) => addMinutes(now, -minutesAgo));
    const error = { type: 'too-many-codes', retryAt: addMinutes(now, 10) };
    expect(askForCode(false, recent, now)).toEqual({ ok: false, error });
  });

  it('is refused once codes are locked', () => {
    expect(askForCode(true, [], now)).toEqual({ ok: false, error: { type: 'codes-locked' } });
  });
});
