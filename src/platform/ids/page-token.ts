import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { addMinutes, epochOf, type Instant, instantFromEpoch } from '../../kernel/instant.js';
import { err, ok, type Result } from '../../kernel/result.js';

export type PageTokenRefusal = { readonly type: 'token-forged' } | { readonly type: 'token-expired' };

const NONCE_BYTES = 12;
const RADIX = 36;
const PARTS = /^([0-9a-z]{1,12})\.([\w-]{16})\.([\w-]{43})$/;
/** A page that was left open over night is read again before it is answered. */
const TOKEN_LASTS_MINUTES = 12 * 60;

/**
 * A token for one form of a page, signed with a secret that only whoever sees the page knows. Nothing is kept of it.
 * `purpose` is what the form does: the token is good for nothing else.
 */
export function newPageToken(secret: string, purpose: string, now: Instant): string {
  const signed = `${epochOf(now).toString(RADIX)}.${randomBytes(NONCE_BYTES).toString('base64url')}`;
  return `${signed}.${signatureOf(signed, purpose, secret)}`;
}

/** Whether that token was made with that secret for that purpose, and not too long ago. */
export function checkPageToken(
  token: string,
  secret: string,
  purpose: string,
  now: Instant,
): Result<null, PageTokenRefusal> {
  const [, madeAt = '', nonce = '', signature = ''] = PARTS.exec(token) ?? [];
  const expected = signatureOf(`${madeAt}.${nonce}`, purpose, secret);
  if (signature.length !== expected.length || !timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) {
    return err({ type: 'token-forged' });
  }
  const expiresAt = addMinutes(instantFromEpoch(parseInt(madeAt, RADIX)), TOKEN_LASTS_MINUTES);
  return expiresAt <= now ? err({ type: 'token-expired' }) : ok(null);
}

function signatureOf(signed: string, purpose: string, secret: string): string {
  return createHmac('sha256', secret).update(`${signed}.${purpose}`).digest('base64url');
}
