import { z } from 'zod';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import { PROGRAMME_KINDS } from '../domain/programme.js';
import type { Programme } from '../programme-reader.js';
import { wallTime } from './mission.wire.js';

const MOST_ITEMS = 200;
const shortText = z.string().trim().min(1).max(200);

const stated = {
  kind: z.enum(PROGRAMME_KINDS),
  title: shortText,
  place: shortText.nullable(),
  day: z.iso.date(),
  startTime: wallTime,
  endTime: wallTime,
};

/** The whole programme of a mission as it is to be; what has no id is new, and what is not here is taken out. */
export const programmeChangeWire = z
  .object({ items: z.array(z.object({ ...stated, id: wireId<'ProgrammeItem'>().nullable() })).max(MOST_ITEMS) })
  .meta({ id: 'ProgrammeChange' });

/** What a mission has beside its sessions, in order of time; times as typed, and the instants they stand for. */
export const programmeWire = z
  .object({
    version: z.int(),
    items: z.array(
      z
        .object({ ...stated, id: wireId<'ProgrammeItem'>(), startsAt: sentInstant, endsAt: sentInstant })
        .meta({ id: 'ProgrammeItem' }),
    ),
  })
  .meta({ id: 'Programme' });

export type ProgrammeWire = z.infer<typeof programmeWire>;

export function presentProgramme({ version, items }: Programme): ProgrammeWire {
  return { version, items: items.map(({ sequence: _, changedAt: __, ...item }) => item) };
}
