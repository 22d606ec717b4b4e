import { contains, type Instant, overlaps, type TimeSpan } from '../../../kernel/instant.js';
import type { SlotId } from './meeting-request.js';

/** A slot in which two could meet. */
export interface MeetingTime extends TimeSpan {
  readonly id: SlotId;
}

/** What decides in which slots two can meet. */
export interface TimeFacts {
  readonly slots: readonly MeetingTime[];
  /** When each of the two can meet; an empty list means in every session. */
  readonly availabilities: readonly (readonly TimeSpan[])[];
  /** Slots for which one of the two has agreed a time with somebody else, or is placed in the public agenda. */
  readonly takenSlotIds: readonly SlotId[];
  /** When one of the two is known to be away on the day. */
  readonly absences: readonly { readonly span: TimeSpan }[];
}

/** A time in which the two cannot meet, with the next ones in which they can. */
export interface TimeNotFeasible {
  readonly type: 'time-not-feasible';
  readonly slotId: SlotId;
  readonly alternatives: readonly MeetingTime[];
}

const ALTERNATIVES_TOLD = 3;

/** The slots to come in which both are available and there, and neither is taken, in order of time. */
export function feasibleTimes(
  { slots, availabilities, takenSlotIds, absences }: TimeFacts,
  now: Instant,
): MeetingTime[] {
  return slots.filter(
    (slot) =>
      slot.startsAt > now &&
      !takenSlotIds.includes(slot.id) &&
      !absences.some(({ span }) => overlaps(span, slot)) &&
      availabilities.every((windows) => windows.length === 0 || windows.some((window) => contains(window, slot))),
  );
}

/** Why the two cannot meet in that slot; null where they can. */
export function refusalOfTime(slotId: SlotId, facts: TimeFacts, now: Instant): TimeNotFeasible | null {
  const feasible = feasibleTimes(facts, now);
  if (feasible.some(({ id }) => id === slotId)) return null;
  const wanted = facts.slots.find(({ id }) => id === slotId);
  const later = feasible.filter(({ startsAt }) => wanted === undefined || startsAt >= wanted.startsAt);
  const earlier = feasible.filter((slot) => !later.includes(slot));
  return { type: 'time-not-feasible', slotId, alternatives: [...later, ...earlier].slice(0, ALTERNATIVES_TOLD) };
}
