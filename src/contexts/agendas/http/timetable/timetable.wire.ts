import { z } from 'zod';
import { sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import { wallTimeOf } from '../../../../platform/time/wall-time.js';
import { type MissionFrame, type TimetableWish, wallSpansOf, wallSpanWire } from '../../../missions/index.js';

/** Sessions, slots and tables that a mission is to have instead of those it has. */
export const timetableWishWire = z
  .object({
    sessions: wallSpanWire,
    slotMinutes: z.number().int(),
    changeOverMinutes: z.number().int(),
    tableCount: z.number().int(),
  })
  .meta({ id: 'TimetableWish' });

/** Sessions, slots and tables as they stand; where sessions are cut differently, as the first of them is. */
export const timetableWire = timetableWishWire.extend({ version: z.int() }).meta({ id: 'Timetable' });

const count = z.int().min(0);

/** Of what a preview shows: sent back with the change, which is done only where it is the same still. */
const digest = z.string().min(1).max(200);

/** The same, with what was seen that becomes of the public meetings. */
export const timetableChangeWire = timetableWishWire
  .extend({ seen: z.object({ digest }) })
  .meta({ id: 'TimetableChange' });

const party = z.object({ participationId: wireId<'Participation'>(), companyName: z.string() });

/** A public meeting that cannot stay; `to` is null where it finds no other place. */
const strandedWire = z
  .object({
    meetingId: wireId<'Meeting'>(),
    sme: party,
    buyer: party,
    from: z.object({ startsAt: sentInstant, tableLabel: z.string() }),
    to: z.object({ startsAt: sentInstant, tableLabel: z.string() }).nullable(),
  })
  .meta({ id: 'StrandedMeeting' });

/** What becomes of the public meetings when the timetable changes. */
export const timetableEffectWire = z
  .object({
    ...{ kept: count, moved: count, impossible: count, digest },
    meetings: z.array(strandedWire),
    /** Interpreters with hours that have no slots any more. */
    hoursLost: z.array(
      z.object({ label: z.string(), hours: z.array(z.object({ startsAt: sentInstant, endsAt: sentInstant })) }),
    ),
  })
  .meta({ id: 'TimetableEffect' });

export function presentTimetable({
  sessions,
  tables,
  timeZone,
  timetableVersion: version,
}: MissionFrame): z.infer<typeof timetableWire> {
  const [first] = sessions;
  return {
    version,
    sessions: sessions.map(({ day, startsAt, endsAt }) => ({
      ...{ day, startsAt: wallTimeOf(startsAt, timeZone).time, endsAt: wallTimeOf(endsAt, timeZone).time },
    })),
    ...{ slotMinutes: first?.slotMinutes ?? 0, changeOverMinutes: first?.changeOverMinutes ?? 0 },
    tableCount: tables.length,
  };
}

export function wishOf({
  sessions,
  slotMinutes,
  changeOverMinutes,
  tableCount,
}: z.infer<typeof timetableWishWire>): TimetableWish {
  return { sessions: wallSpansOf(sessions), slotMinutes, changeOverMinutes, tableCount };
}
