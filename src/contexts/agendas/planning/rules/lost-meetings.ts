import type { Instant } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import { isSamePlace, placeOf, type PlaceChange } from '../../domain/change-places.js';
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

/**
 * Those of `placements` that can be public again: agreed still, or begun by `now` and public where they are. Whoever puts
 * something earlier back puts nothing back that was cancelled, or is with somebody who has withdrawn.
 */
export function withoutLost(
  { meetings, slots }: Pick<AgendaFrame, 'meetings' | 'slots'>,
  placements: readonly Placement[],
  published: readonly Placement[],
  now: Instant,
): Placement[] {
  const agreed = new Set(meetings.map(({ meetingId }) => meetingId));
  const begun = new Set(slots.filter(({ startsAt }) => startsAt <= now).map(({ id }) => id));
  const publicByMeeting = new Map(published.map((placement) => [placement.meetingId, placement]));
  const staysAsItWas = (placement: Placement): boolean =>
    begun.has(placement.slotId) && isSamePlace(placeOf(placement), placeOf(publicByMeeting.get(placement.meetingId)));
  const begunAsPublic = placements.filter(staysAsItWas);
  const others = placements.filter((placement) => agreed.has(placement.meetingId) && !staysAsItWas(placement));
  const kept = withoutDoubles([...begunAsPublic, ...others]);
  return placements.filter((placement) => kept.has(placement));
}

/** Two who were one company may have had a meeting each at one time before they became one: the first stays. */
function withoutDoubles(placements: readonly Placement[]): ReadonlySet<Placement> {
  const taken = new Set<string>();
  const single = placements.filter(({ slotId, smeId, buyerId }) => {
    const wants = [`${slotId} ${smeId}`, `${slotId} ${buyerId}`];
    if (wants.some((want) => taken.has(want))) return false;
    for (const want of wants) taken.add(want);
    return true;
  });
  return new Set(single);
}

function meetingOf({ meetingId, smeId, buyerId }: Placement): PlaceChange['meeting'] {
  return { meetingId, smeId, buyerId };
}
