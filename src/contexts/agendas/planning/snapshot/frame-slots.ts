import { addMinutes, type Instant, overlaps, type TimeSpan } from '../../../../kernel/instant.js';
import type { AgendaSnapshot } from './agenda-snapshot.js';

/** The times of the slots of a snapshot, by index. */
export function timesOfSlots({ problem, slots }: AgendaSnapshot): TimeSpan[] {
  return slots.map(({ startsAt }, index) => {
    const slot = problem.slots[index];
    return { startsAt, endsAt: addMinutes(startsAt, slot === undefined ? 0 : slot.endMinute - slot.startMinute) };
  });
}

/** The slots that share any time with a span, by index. */
export function slotsWithin(times: readonly TimeSpan[], span: TimeSpan): number[] {
  return [...times.keys()].filter((index) => {
    const time = times[index];
    return time !== undefined && overlaps(time, span);
  });
}

/** How many slots start before, or at, an instant; they are in order of time. */
export function slotsBegun(times: readonly TimeSpan[], by: Instant): number {
  return times.filter(({ startsAt }) => startsAt <= by).length;
}
