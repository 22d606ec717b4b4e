import { createHash } from 'node:crypto';

/** The SHA-256 of a content, as 64 hexadecimal digits: the same for the same bytes, and for no others. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
