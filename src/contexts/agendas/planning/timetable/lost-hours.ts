import { contains, type TimeSpan } from '../../../../kernel/instant.js';
import type { AgendaFrame, FrameInterpreter } from '../frame/agenda-frame.js';

/** Hours of an interpreter in which no meeting can be any more. */
export interface LostHours {
  readonly interpreterId: FrameInterpreter['id'];
  readonly hours: readonly TimeSpan[];
}

/** Hours that hold slots of the timetable as it was, and none of the timetable as it is to be. */
export function lostHours(before: AgendaFrame, after: Pick<AgendaFrame, 'slots'>): LostHours[] {
  const holdsAny = (window: TimeSpan, slots: readonly TimeSpan[]): boolean =>
    slots.some((slot) => contains(window, slot));
  return before.interpreters
    .map(({ id: interpreterId, hours = [] }) => ({
      interpreterId,
      hours: hours.filter((window) => holdsAny(window, before.slots) && !holdsAny(window, after.slots)),
    }))
    .filter(({ hours }) => hours.length > 0);
}
