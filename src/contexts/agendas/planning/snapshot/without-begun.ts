import type { Meeting } from '../../../../engine/index.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { AgendaSnapshot } from './agenda-snapshot.js';
import { asTheyStand } from './as-they-stand.js';
import { slotsBegun, timesOfSlots } from './frame-slots.js';

/**
 * The snapshot in which nothing enters a slot that has begun, and what is public there stays: an agenda made on the day is
 * about what is still to come. What is pinned by hand to such a slot is for whoever checks pins.
 */
export function withoutBegun(snapshot: AgendaSnapshot, now: Instant): AgendaSnapshot {
  const begun = slotsBegun(timesOfSlots(snapshot), now);
  const ahead = [...snapshot.slots.keys()].slice(begun);
  if (begun === 0 || ahead.length === 0) return snapshot;
  const { problem } = snapshot;
  const begunPlaces = problem.meetings.flatMap((_, index) => {
    const place = problem.previous?.[index] ?? null;
    return place !== null && place.slot < begun ? [[index, place] as const] : [];
  });
  const standing = new Map(begunPlaces);
  const meetings = problem.meetings.map((meeting, index): Meeting => {
    if (standing.has(index)) return meeting;
    if (meeting.pinned?.slot !== undefined && meeting.pinned.slot < begun) return meeting;
    return { ...meeting, slots: meeting.slots?.filter((slot) => slot >= begun) ?? ahead };
  });
  return { ...snapshot, problem: asTheyStand({ ...problem, meetings }, standing) };
}
