import type { Id } from '../../../kernel/id.js';
import { addMinutes, type Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { PersonalLinkId } from './personal-link.js';

/** A code sent to the contact behind a link, so that whoever enters it has their word. Only a hash of it is kept. */
export interface LinkCode {
  readonly id: Id<'LinkCode'>;
  readonly linkId: PersonalLinkId;
  readonly codeHash: string;
  /** The code itself, as long as it waits to be handed to the mail server; null as soon as it was. */
  readonly unsentCode: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly wrongAttempts: number;
  readonly usedAt: Instant | null;
}

export type CodeRequestRefusal =
  { readonly type: 'codes-locked' } | { readonly type: 'too-many-codes'; readonly retryAt: Instant };

export type CodeRefusal =
  | { readonly type: 'codes-locked' }
  /** None was asked for, or it was used. */
  | { readonly type: 'code-missing' }
  | { readonly type: 'code-expired'; readonly expiredAt: Instant }
  | { readonly type: 'code-wrong'; readonly attemptsLeft: number };

/** Mail takes its time, and people look for it on another device. */
const CODE_LASTS_MINUTES = 15;
/** Of a million codes: nobody guesses one in five attempts. */
const WRONG_CODES_ALLOWED = 5;
/** More mails than these would only bother the contact. */
const CODES_PER_HOUR = 3;
const HOUR_MINUTES = 60;

/** From when on codes count against a new one. */
export function codesCountedFrom(now: Instant): Instant {
  return addMinutes(now, -HOUR_MINUTES);
}

/** What of the last hour counts for codes of somebody, whichever of their links they came by. */
export interface CodeStanding {
  readonly areCodesLocked: boolean;
  /** Wrong ones entered. */
  readonly wrongAttempts: number;
}

/** When a code made now ends, or why none is made. `recent` are when codes of the last hour were, the first ones first. */
export function askForCode(
  { areCodesLocked, wrongAttempts }: CodeStanding,
  recent: readonly Instant[],
  now: Instant,
): Result<Instant, CodeRequestRefusal> {
  if (areCodesLocked || wrongAttempts >= WRONG_CODES_ALLOWED) return err({ type: 'codes-locked' });
  const [first] = recent;
  if (first !== undefined && recent.length >= CODES_PER_HOUR) {
    return err({ type: 'too-many-codes', retryAt: addMinutes(first, HOUR_MINUTES) });
  }
  return ok(addMinutes(now, CODE_LASTS_MINUTES));
}

/** What is said to whoever sends a wrong code once more by the same form: it counts only once. */
export function wrongCodeAgain({ areCodesLocked, wrongAttempts }: CodeStanding): CodeRefusal {
  const attemptsLeft = WRONG_CODES_ALLOWED - wrongAttempts;
  return areCodesLocked || attemptsLeft <= 0 ? { type: 'codes-locked' } : { type: 'code-wrong', attemptsLeft };
}

/** What became of a code that was tried: it is used, or one more wrong attempt counts. */
export interface TriedCode {
  readonly code: LinkCode | null;
  readonly refusal: CodeRefusal | null;
}

/**
 * Tries the latest code of a link. A right one works once; after five wrong ones, for whichever code, no code of the link
 * does.
 */
export function tryCode(
  code: LinkCode | null,
  isRight: boolean,
  { areCodesLocked, wrongAttempts }: CodeStanding,
  now: Instant,
): TriedCode {
  const attemptsLeft = WRONG_CODES_ALLOWED - wrongAttempts - 1;
  if (areCodesLocked || attemptsLeft < 0) return { code, refusal: { type: 'codes-locked' } };
  if (code?.usedAt !== null) return { code, refusal: { type: 'code-missing' } };
  if (code.expiresAt <= now) return { code, refusal: { type: 'code-expired', expiredAt: code.expiresAt } };
  if (isRight) return { code: { ...code, unsentCode: null, usedAt: now }, refusal: null };
  const refusal =
    attemptsLeft === 0 ? ({ type: 'codes-locked' } as const) : ({ type: 'code-wrong', attemptsLeft } as const);
  return { code: { ...code, wrongAttempts: code.wrongAttempts + 1 }, refusal };
}
