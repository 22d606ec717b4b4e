/** Remembers the key of an attempt whose outcome is unknown, so that trying again cannot act twice. */
export class AttemptKey {
  private fingerprint: string | null = null;
  private key = '';

  /** The key for this command: the earlier one while its outcome is unknown and the command is the same. */
  keyFor(command: unknown): string {
    const fingerprint = JSON.stringify(command, describeFile);
    if (fingerprint !== this.fingerprint) {
      this.fingerprint = fingerprint;
      this.key = newKey();
    }
    return this.key;
  }

  /** The server has answered: the next command is a new one. */
  settle(): void {
    this.fingerprint = null;
  }
}

/** A new key. crypto.randomUUID exists only in secure contexts, and a tablet may reach the venue's server over plain HTTP. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function describeFile(_name: string, part: unknown): unknown {
  return part instanceof File ? { name: part.name, size: part.size, modified: part.lastModified } : part;
}
