import { contains, type TimeSpan } from '../../../kernel/instant.js';

/** A block of the timetable, by the day it is on. */
export interface DatedSession extends TimeSpan {
  readonly id: string;
  readonly day: string;
}

/** Stands for the sessions of somebody who can come to none: it is no session, and so shared with nobody. */
const NO_SESSION = ['-'];

/** Sessions by names that people understand: the day, and which session of that day, from 1. */
export function sessionNames(sessions: readonly DatedSession[]): ReadonlyMap<string, string> {
  const countByDay = new Map<string, number>();
  return new Map(
    sessions.map(({ id, day }) => {
      const count = (countByDay.get(day) ?? 0) + 1;
      countByDay.set(day, count);
      return [id, `${day} (${count})`];
    }),
  );
}

/** The names of the sessions in which somebody has time for a slot; empty availability means all the time. */
export function sessionsAttended(
  availability: readonly TimeSpan[],
  slots: readonly (TimeSpan & { readonly sessionId: string })[],
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const open = slots.filter(
    (slot) => availability.length === 0 || availability.some((window) => contains(window, slot)),
  );
  const attended = [...new Set(open.flatMap(({ sessionId }) => names.get(sessionId) ?? []))];
  // Without a timetable nobody is kept apart by it.
  return attended.length === 0 && slots.length > 0 ? NO_SESSION : attended;
}
