import { minutesOf, nextKey, type SessionDraft, slotsIn, type TimetableDraft } from './mission-draft.js';

/** Some time of a day, on the clock of the venue. */
interface WallBlock {
  /** `yyyy-mm-dd`. */
  readonly day: string;
  /** `HH:mm`. */
  readonly startTime: string;
  readonly endTime: string;
}

/** How many slots of a timetable share time with a block. */
export function slotsDuring(block: WallBlock, timetable: TimetableDraft): number {
  return timetable.sessions.reduce((sum, session) => sum + slotsOfSessionDuring(block, session, timetable), 0);
}

function slotsOfSessionDuring(block: WallBlock, session: SessionDraft, timetable: TimetableDraft): number {
  if (session.day !== block.day) return 0;
  const slotMinutes = Number(timetable.slotMinutes);
  const step = slotMinutes + Number(timetable.changeOverMinutes);
  const starts = Array.from(
    { length: slotsIn(session, timetable) },
    (_, index) => minutesOf(session.startsAt) + index * step,
  );
  return starts.filter((start) => start < minutesOf(block.endTime) && minutesOf(block.startTime) < start + slotMinutes)
    .length;
}

/**
 * The sessions of a timetable with that time left free: a session in which it lies becomes one before it and one after it,
 * where a slot fits there still. What it does not touch stays as it is; none where nothing is left.
 */
export function sessionsAround(block: WallBlock, timetable: TimetableDraft): readonly SessionDraft[] {
  return timetable.sessions.reduce<readonly SessionDraft[]>((around, session) => {
    if (slotsOfSessionDuring(block, session, timetable) === 0) return [...around, session];
    const before = { ...session, endsAt: block.startTime };
    const after = { ...session, startsAt: block.endTime };
    const pieces = [before, after].filter((piece) => slotsIn(piece, timetable) > 0);
    const [first, second] = pieces;
    if (first === undefined) return around;
    if (second === undefined) return [...around, first];
    return [...around, first, { ...second, key: nextKey('session', [...timetable.sessions, ...around]) }];
  }, []);
}
