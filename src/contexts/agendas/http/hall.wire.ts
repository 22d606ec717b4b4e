import { z } from 'zod';
import { wireId } from '../../../platform/http/wire-types.js';
import type { VenueMap } from '../../missions/index.js';

/** Where the tables stand, for screens that read nothing else: the grid of the hall, and the place of each table in it from 0. */
export const hallWire = z
  .object({
    columns: z.int(),
    rows: z.int(),
    tables: z.array(
      z.object({
        id: wireId<'Table'>(),
        label: z.string(),
        /** Null where nobody has placed it. */
        spot: z.object({ column: z.int(), row: z.int() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'Hall' });

export function presentHall({ columns, rows, tables }: VenueMap): z.infer<typeof hallWire> {
  return { columns, rows, tables: [...tables] };
}
