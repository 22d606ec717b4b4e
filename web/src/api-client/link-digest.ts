const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const HEXADECIMAL = 16;

/**
 * Tells links apart by 32 bits of their secrets (FNV-1a), from which no secret can be found again: what a device keeps of
 * what a link shows is kept under this, never under the secret.
 */
export function digestOf(secret: string): string {
  let digest = OFFSET;
  for (const byte of new TextEncoder().encode(secret)) digest = Math.imul(digest ^ byte, PRIME);
  return (digest >>> 0).toString(HEXADECIMAL);
}
