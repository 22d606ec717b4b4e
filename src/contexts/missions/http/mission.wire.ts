import { z } from 'zod';
import { type Actor, membershipIn } from '../../../kernel/actor.js';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import type { NewMission } from '../domain/new-mission.js';
import type { WallSpan } from '../domain/timetable.js';
import type { MissionView } from '../persistence/read-models/mission-views.js';

const day = z.iso.date();

/** A time of the clock on the wall. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:mm');
export const shortText = z.string().trim().min(1).max(200);
const countryCode = z.string().regex(/^[A-Z]{2}$/);
const languageCode = z.string().regex(/^[a-z]{2}$/);
const MAXIMUM_SESSIONS = 100;
const MAXIMUM_INTERPRETERS = 200;
const MAXIMUM_LANGUAGES = 10;

/** Blocks of a timetable as somebody types them, on the clock of the venue. */
export const wallSpanWire = z.array(z.object({ day, startsAt: wallTime, endsAt: wallTime })).max(MAXIMUM_SESSIONS);

export function wallSpansOf(sessions: z.infer<typeof wallSpanWire>): readonly WallSpan[] {
  return sessions.map((session) => ({ day: session.day, startTime: session.startsAt, endTime: session.endsAt }));
}

/** What is sent to set a mission up. Shapes are checked here; whether they make sense is decided in the domain. */
export const newMissionWire = z
  .object({
    name: shortText,
    city: shortText,
    countryCode,
    timeZone: shortText,
    venueName: shortText,
    isSynthetic: z.boolean().default(false),
    sessions: wallSpanWire,
    slotMinutes: z.number().int(),
    changeOverMinutes: z.number().int(),
    tableCount: z.number().int(),
    interpreters: z
      .array(z.object({ label: shortText, languages: z.array(languageCode).max(MAXIMUM_LANGUAGES) }))
      .max(MAXIMUM_INTERPRETERS),
  })
  .meta({ id: 'NewMission' });

/** What was sent, in the words of the domain. */
export function newMissionOf({ sessions, ...rest }: z.infer<typeof newMissionWire>): NewMission {
  return { ...rest, sessions: wallSpansOf(sessions) };
}

/** A mission in a list. */
export const missionSummaryWire = z.object({
  id: wireId<'Mission'>(),
  name: z.string(),
  city: z.string(),
  countryCode,
  timeZone: z.string(),
  firstDay: day,
  lastDay: day,
  isSynthetic: z.boolean(),
});

export const missionListWire = z.object({ items: z.array(missionSummaryWire.meta({ id: 'MissionSummary' })) });

export const missionViewWire = missionSummaryWire
  .extend({
    venue: z.object({ name: z.string(), city: z.string(), timeZone: z.string() }),
    sessions: z.array(
      z.object({
        id: wireId<'Session'>(),
        day,
        startsAt: sentInstant,
        endsAt: sentInstant,
        slotMinutes: z.int(),
        changeOverMinutes: z.int(),
      }),
    ),
    slots: z.array(
      z.object({ id: wireId<'Slot'>(), sessionId: wireId<'Session'>(), startsAt: sentInstant, endsAt: sentInstant }),
    ),
    tables: z.array(z.object({ id: wireId<'Table'>(), label: z.string() })),
    interpreters: z.array(
      z.object({ id: wireId<'Interpreter'>(), label: z.string(), languages: z.array(languageCode) }),
    ),
    timetableChangedAt: sentInstant.nullable(),
    participantCounts: z.object({ sme: z.int(), buyer: z.int() }),
    abilities: z.array(z.string()),
  })
  .meta({ id: 'MissionView' });

export type MissionViewWire = z.infer<typeof missionViewWire>;

/** A mission with what this reader may do in it. */
export function presentMission(view: MissionView, reader: Actor): MissionViewWire {
  return {
    ...view,
    sessions: [...view.sessions],
    slots: [...view.slots],
    tables: [...view.tables],
    interpreters: view.interpreters.map((interpreter) => ({ ...interpreter, languages: [...interpreter.languages] })),
    abilities: [...(membershipIn(reader, view.id)?.capabilities ?? [])],
  };
}
