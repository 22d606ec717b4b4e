import type { Id } from '../../../../kernel/id.js';
import type { Placement } from '../../domain/agenda-version.js';
import type { PlaceChange } from '../../domain/change-places.js';
import type { FreedPlace } from '../../domain/freed-place.js';
import type { Hindrance } from '../../domain/hindrance.js';
import type { AgendaFrame } from '../frame/agenda-frame.js';
import { countAgenda } from '../frame/count-agenda.js';
import { FreeInSlot } from './free-in-slot.js';

/** A later meeting of whoever has a hole, brought forward into it. */
export interface MoveInto {
  readonly change: PlaceChange;
  /** Against the day with the hole: less where negative. */
  readonly difference: { readonly breaks: number; readonly idleSlots: number };
}

/**
 * The meeting of the one who stays whose moving into the hole leaves the fewest breaks, then idle slots, in the days of the
 * two whom it moves: nobody else's day changes. Meetings whose time is pinned stay. Null where none can come.
 */
export function findMoveInto(
  freed: FreedPlace,
  frame: AgendaFrame,
  published: readonly Placement[],
  hindrances: readonly Hindrance[],
): MoveInto | null {
  const remaining = published.filter(({ meetingId }) => meetingId !== freed.meeting.meetingId);
  const slot = { id: freed.place.slotId, startsAt: freed.startsAt, endsAt: freed.endsAt };
  const free = new FreeInSlot(frame, remaining, hindrances, slot);
  if (!free.isFree(freed.staysId)) return null;
  const pinned = new Set<Id<'Meeting'>>(
    (frame.pins ?? []).filter(({ slotId }) => slotId !== null).map(({ meetingId }) => meetingId),
  );
  const startsAtBySlot = new Map(frame.slots.map(({ id, startsAt }) => [id, startsAt]));
  const moves = remaining.flatMap((placement): MoveInto[] => {
    if (placement.smeId !== freed.staysId && placement.buyerId !== freed.staysId) return [];
    const isLater = (startsAtBySlot.get(placement.slotId) ?? '') > freed.startsAt;
    const otherId = placement.smeId === freed.staysId ? placement.buyerId : placement.smeId;
    if (!isLater || pinned.has(placement.meetingId) || !free.isFree(otherId)) return [];
    return moveOf(placement, freed, { frame, remaining, free });
  });
  const [best] = moves.sort(
    ({ difference: one }, { difference: other }) => one.breaks - other.breaks || one.idleSlots - other.idleSlots,
  );
  return best ?? null;
}

function moveOf(
  placement: Placement,
  { place: freedPlace }: FreedPlace,
  { frame, remaining, free }: { frame: AgendaFrame; remaining: readonly Placement[]; free: FreeInSlot },
): MoveInto[] {
  const { meetingId, smeId, buyerId, slotId, tableId, interpreterId } = placement;
  const meeting = frame.meetings.find((one) => one.meetingId === meetingId);
  const wanted = { ...freedPlace, interpreterId: interpreterId ?? freedPlace.interpreterId };
  const to = free.placeFor({ smeId, buyerId }, meeting, wanted);
  if (to === null) return [];
  const ofTheTwo = remaining.filter((one) => [smeId, buyerId].some((id) => one.smeId === id || one.buyerId === id));
  const before = countAgenda(frame.slots, ofTheTwo, 0);
  const moved = ofTheTwo.map((one) => (one.meetingId === meetingId ? { ...one, ...to } : one));
  const after = countAgenda(frame.slots, moved, 0);
  return [
    {
      change: { meeting: { meetingId, smeId, buyerId }, from: { slotId, tableId, interpreterId }, to },
      difference: { breaks: after.breaks - before.breaks, idleSlots: after.idleSlots - before.idleSlots },
    },
  ];
}
