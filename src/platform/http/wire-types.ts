import { z } from 'zod';
import type { Id } from '../../kernel/id.js';
import { type Instant, instantFromEpoch } from '../../kernel/instant.js';
import { GROUP_ATTRIBUTES } from '../../kernel/participant-group.js';

const MOST_VALUES_OF_GROUP = 1_000;

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

/** Participants of one side, by what they have stated. */
export const participantGroupWire = z.strictObject({
  attribute: z.enum(GROUP_ATTRIBUTES),
  values: z.array(z.string().trim().min(1).max(60)).min(1).max(MOST_VALUES_OF_GROUP),
});
