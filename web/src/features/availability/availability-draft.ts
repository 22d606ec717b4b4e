import type { AvailabilityVersion, MissionView } from '../../api-client/contract.js';
import { openSlots, type Window, windowsAround } from '../../time/open-slots.js';

/** The slots in which somebody can meet, by their session: each session is a part that one may change while others do. */
export type AvailabilityDraft = Readonly<Record<string, readonly string[]>>;

type Timetable = Pick<MissionView, 'sessions' | 'slots'>;

export function draftOf({ windows }: Pick<AvailabilityVersion, 'windows'>, timetable: Timetable): AvailabilityDraft {
  return Object.fromEntries(timetable.sessions.map(({ id }) => [id, openSlots(windows, slotsOf({ id }, timetable))]));
}

/** The windows to be said, none for every slot; null where no slot is left. */
export function windowsIn(draft: AvailabilityDraft, { slots }: Timetable): readonly Window[] | null {
  return windowsAround(Object.values(draft).flat(), slots);
}

/** The slots of a session, in order of time. */
export function slotsOf({ id }: { readonly id: string }, { slots }: Timetable): MissionView['slots'] {
  return slots.filter(({ sessionId }) => sessionId === id);
}
