import { z } from 'zod';

/** The number up to which somebody has heard. */
export const changesQueryWire = z.object({ after: z.coerce.number().int().min(0) });

/** What somebody has missed: the parts of screens that are old. */
export const changesWire = z
  .object({
    /** All up to this number is told with this answer. */
    sequence: z.number().int(),
    /** Whether so much or so long ago was missed that everything is to be read again; then there are no changes. */
    rebuild: z.boolean(),
    changes: z.array(z.object({ sequence: z.number().int(), topic: z.string(), ids: z.array(z.string()) })),
  })
  .meta({ id: 'Changes' });

export type ChangesWire = z.infer<typeof changesWire>;
