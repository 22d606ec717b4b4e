import { createHash, randomBytes, randomInt } from 'node:crypto';

const SECRET_BYTES = 32;
const CODE_DIGITS = 6;

/** 256 random bits as text that fits into a link or a cookie. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** Six random digits that a person reads in one place and types in another. */
export function newCode(): string {
  return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

/**
 * What is kept of a code. There are only a million of them, so it is hashed together with a secret that is not kept:
 * whoever has the hash alone cannot search for it.
 */
export function hashOfCode(code: string, secret: string): string {
  return hashOfSecret(`${secret}\n${code}`);
}

/** What is kept of a secret. It is random, not chosen by a person, so one round of SHA-256 cannot be searched. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
