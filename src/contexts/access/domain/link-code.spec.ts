import type { Id } from '../../../kernel/id.js';
import { addMinutes, type Instant } from '../../../kernel/instant.js';
import { askForCode, type CodeStanding, type LinkCode, tryCode } from './link-code.js';

/** Nothing has been tried yet. */
const fresh: CodeStanding = { areCodesLocked: false, wrongAttempts: 0 };
const now = '2026-11-22T10:00:00.000Z' as Instant;
const code: LinkCode = {
  id: 'code' as Id<'LinkCode'>,
  linkId: 'link' as Id<'PersonalLink'>,
  codeHash: 'hash',
  unsentCode: null,
  createdAt: now,
  expiresAt: addMinutes(now, 15),
  wrongAttempts: 0,
  usedAt: null,
};

describe('a code', () => {
  it('works once', () => {
    const used = { ...code, usedAt: now };
    expect(tryCode(code, true, fresh, now)).toEqual({ code: used, refusal: null });
    expect(tryCode(used, true, fresh, now)).toEqual({ code: used, refusal: { type: 'code-missing' } });
  });

  it('stops at the very instant it expires', () => {
    const refusal = { type: 'code-expired', expiredAt: code.expiresAt };
    expect(tryCode(code, true, fresh, code.expiresAt)).toEqual({ code, refusal });
  });

  it('counts wrong attempts, and locks with the fifth', () => {
    const counted = { ...code, wrongAttempts: 1 };
    expect(tryCode(code, false, { ...fresh, wrongAttempts: 3 }, now)).toEqual({
      code: counted,
      refusal: { type: 'code-wrong', attemptsLeft: 1 },
    });
    expect(tryCode(code, false, { ...fresh, wrongAttempts: 4 }, now)).toEqual({
      code: counted,
      refusal: { type: 'codes-locked' },
    });
  });

  it('does not work either after five wrong ones that were entered for others', () => {
    const refusal = { type: 'codes-locked' };
    expect(tryCode(code, true, { ...fresh, wrongAttempts: 5 }, now)).toEqual({ code, refusal });
  });

  it('does not work once they are locked, not even the right one', () => {
    expect(tryCode(code, true, { ...fresh, areCodesLocked: true }, now)).toEqual({
      code,
      refusal: { type: 'codes-locked' },
    });
  });
});

describe('asking for a code', () => {
  it('gives one that lasts a quarter of an hour', () => {
    expect(askForCode(fresh, [], now)).toEqual({ ok: true, value: addMinutes(now, 15) });
  });

  it('is refused after three in an hour, until the first is an hour old', () => {
    const recent = [50, 30, 10].map((minutesAgo) => addMinutes(now, -minutesAgo));
    const error = { type: 'too-many-codes', retryAt: addMinutes(now, 10) };
    expect(askForCode(fresh, recent, now)).toEqual({ ok: false, error });
  });

  it('is refused once codes are locked', () => {
    for (const locked of [
      { ...fresh, areCodesLocked: true },
      { ...fresh, wrongAttempts: 5 },
    ]) {
      expect(askForCode(locked, [], now)).toEqual({ ok: false, error: { type: 'codes-locked' } });
    }
  });
});
