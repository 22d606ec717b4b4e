import { z } from 'zod';
import { wireId } from '../../../platform/http/wire-types.js';
import { MOST_HALL_LINES } from '../domain/venue-map.js';
import type { VenueMap } from '../venue-map-reader.js';

const MOST_TABLES = 500;
const lines = z.int().min(1).max(MOST_HALL_LINES);

/** A place of the grid, both numbers from 0; null where the table has none. */
const spot = z
  .object({
    column: z
      .int()
      .min(0)
      .max(MOST_HALL_LINES - 1),
    row: z
      .int()
      .min(0)
      .max(MOST_HALL_LINES - 1),
  })
  .nullable();

/** How large the hall is and where its tables are to stand; tables that are not named stay where they are. */
export const venueMapChangeWire = z
  .object({
    columns: lines,
    rows: lines,
    tables: z.array(z.object({ id: wireId<'Table'>(), spot })).max(MOST_TABLES),
  })
  .meta({ id: 'VenueMapChange' });

/** Where the tables of a mission stand, in the order in which people see them. */
export const venueMapWire = z
  .object({
    version: z.int(),
    columns: lines,
    rows: lines,
    tables: z.array(z.object({ id: wireId<'Table'>(), label: z.string(), spot })),
  })
  .meta({ id: 'VenueMap' });

export type VenueMapWire = z.infer<typeof venueMapWire>;

export function presentVenueMap({ tables, ...rest }: VenueMap): VenueMapWire {
  return { ...rest, tables: [...tables] };
}
