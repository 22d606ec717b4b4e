import { z } from 'zod';
import type { Id } from '../../kernel/id.js';
import { type Instant, instantFromEpoch } from '../../kernel/instant.js';

/** An id of that kind on the wire: a UUID. */
export function wireId<Kind extends string>(): z.ZodType<Id<Kind>, string> {
  return z.uuid() as unknown as z.ZodType<Id<Kind>, string>;
}

/** An instant that the product sends: always in the one form of the kernel. */
export const sentInstant = z.iso.datetime() as unknown as z.ZodType<Instant, string>;

/** An instant that somebody sends: ISO 8601 with any offset, brought into the one form. */
export const receivedInstant = z.iso
  .datetime({ offset: true })
  .transform((text): Instant => instantFromEpoch(Date.parse(text)));
