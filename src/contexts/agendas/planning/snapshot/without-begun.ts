import type { Meeting, Placement } from '../../../../engine/index.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { AgendaSnapshot } from './agenda-snapshot.js';
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
  const meetings = problem.meetings.map((meeting, index): Meeting => {
    const place = problem.previous?.[index] ?? null;
    if (place !== null && place.slot < begun) return pinnedAt(meeting, place);
    if (meeting.pinned?.slot !== undefined && meeting.pinned.slot < begun) return meeting;
    return { ...meeting, slots: meeting.slots?.filter((slot) => slot >= begun) ?? ahead };
  });
  return { ...snapshot, problem: { ...problem, meetings } };
}

function pinnedAt(meeting: Meeting, { slot, table, interpreter }: Placement): Meeting {
  const isInterpreted = interpreter !== null && (meeting.languagePairs ?? []).length > 0;
  return { ...meeting, pinned: { slot, table, ...(isInterpreted && { interpreter }) } };
}
