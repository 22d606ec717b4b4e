import { z } from 'zod';
import type { DisplayNaming } from '../../../kernel/actor.js';
import type { Id } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import type { VenueMap } from '../../missions/index.js';
import { hallWire, presentHall } from './hall.wire.js';
import { remoteSideWire } from './place.wire.js';
import { boardLabel } from '../domain/board-label.js';
import type { BoardView } from '../persistence/read-models/board.js';

/** A stretch in which a table is closed; its end is null where nobody knows it. */
const closureWire = z.object({ startsAt: sentInstant, endsAt: sentInstant.nullable() });

/** What a hall's display shows, and goes on showing while it is offline: all that is left of the day, by tables. */
export const boardWire = z
  .object({
    missionName: z.string(),
    timeZone: z.string(),
    /** The server's clock, by which a display counts down. */
    now: sentInstant,
    /** Null where no table has a place. */
    hall: hallWire.nullable(),
    versionNumber: z.number().int().nullable(),
    publishedAt: sentInstant.nullable(),
    naming: z.enum(['codes', 'initials', 'names']),
    /** Under way or to come on the first day that has any left, in order of time. */
    slots: z.array(z.object({ id: wireId<'Slot'>(), startsAt: sentInstant, endsAt: sentInstant })),
    tables: z.array(
      z.object({
        id: wireId<'Table'>(),
        label: z.string(),
        closures: z.array(closureWire),
        /** In order of time. The two are named as the display's link says. */
        meetings: z.array(
          z.object({
            meetingId: wireId<'Meeting'>(),
            slotId: wireId<'Slot'>(),
            sme: z.string(),
            buyer: z.string(),
            interpreterLabel: z.string().nullable(),
            /** Who joins from elsewhere; null where both come to the table. */
            remoteSide: remoteSideWire,
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Board' });

export type BoardWire = z.infer<typeof boardWire>;

/** When which table is closed. */
export type TableClosures = ReadonlyMap<Id<'Table'>, BoardWire['tables'][number]['closures']>;

export function presentBoard(
  { tables, ...board }: BoardView,
  closures: TableClosures,
  hall: VenueMap | null,
  naming: DisplayNaming,
  now: Instant,
): BoardWire {
  return {
    ...board,
    hall: hall === null ? null : presentHall(hall),
    slots: [...board.slots],
    now,
    naming,
    tables: tables.map(({ meetings, ...table }) => ({
      ...table,
      closures: closures.get(table.id) ?? [],
      meetings: meetings.map((meeting) => ({
        ...meeting,
        sme: boardLabel(meeting.sme, naming),
        buyer: boardLabel(meeting.buyer, naming),
      })),
    })),
  };
}
