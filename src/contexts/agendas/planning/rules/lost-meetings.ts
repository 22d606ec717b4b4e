import type { Instant } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import { placeOf, type PlaceChange } from '../../domain/change-places.js';
import type { AgendaFrame } from '../frame/agenda-frame.js';

/** What takes those meetings out that have a place and are agreed no more; what has begun by `now` stays. */
export function lostMeetings(
  { meetings, slots }: Pick<AgendaFrame, 'meetings' | 'slots'>,
  placements: readonly Placement[],
  now: Instant,
): PlaceChange[] {
  const agreed = new Set(meetings.map(({ meetingId }) => meetingId));
  const startsAt = new Map(slots.map((slot) => [slot.id, slot.startsAt]));
  return placements
    .filter(({ meetingId, slotId }) => !agreed.has(meetingId) && (startsAt.get(slotId) ?? now) > now)
    .map((placement) => ({ meeting: meetingOf(placement), from: placeOf(placement), to: null }));
}

function meetingOf({ meetingId, smeId, buyerId }: Placement): PlaceChange['meeting'] {
  return { meetingId, smeId, buyerId };
}
