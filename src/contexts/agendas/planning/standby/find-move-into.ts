import type { Placement } from '../../domain/agenda-version.js';
import type { PlaceChange } from '../../domain/change-places.js';
import type { FreedPlace } from '../../domain/freed-place.js';
import type { Hindrance } from '../../domain/hindrance.js';
import { breaksPin, type MeetingPin } from '../../domain/meeting-pin.js';
import type { KeptPlace } from '../../domain/standby.js';
import type { AgendaFrame } from '../frame/agenda-frame.js';
import { countAgenda } from '../frame/count-agenda.js';
import { FreeInSlot } from './free-in-slot.js';
import { keptFrom } from './list-standbys.js';

/** A later meeting of whoever has a hole, brought forward into it. */
export interface MoveInto {
  readonly change: PlaceChange;
  /** Against the day with the hole: less where negative. */
  readonly difference: { readonly breaks: number; readonly idleSlots: number };
}

/**
 * The meeting of the one who stays whose moving into the hole leaves the fewest breaks, then idle slots, in the days of the
 * two whom it moves: nobody else's day changes. What is pinned of a meeting stays as it is. Null where none can come.
 */
export function findMoveInto(
  freed: FreedPlace,
  frame: AgendaFrame,
  published: readonly Placement[],
  hindrances: readonly Hindrance[],
  openOffers: readonly KeptPlace[],
): MoveInto | null {
  const remaining = published.filter(({ meetingId }) => meetingId !== freed.meeting.meetingId);
  const slot = { id: freed.place.slotId, startsAt: freed.startsAt, endsAt: freed.endsAt };
  const free = new FreeInSlot(frame, remaining, hindrances, slot, keptFrom(freed, openOffers));
  if (!free.isFree(freed.staysId)) return null;
  const pinByMeeting = new Map((frame.pins ?? []).map((pin) => [pin.meetingId, pin]));
  const startsAtBySlot = new Map(frame.slots.map(({ id, startsAt }) => [id, startsAt]));
  const moves = remaining.flatMap((placement): MoveInto[] => {
    if (placement.smeId !== freed.staysId && placement.buyerId !== freed.staysId) return [];
    const isLater = (startsAtBySlot.get(placement.slotId) ?? '') > freed.startsAt;
    const otherId = placement.smeId === freed.staysId ? placement.buyerId : placement.smeId;
    if (!isLater || !free.isFree(otherId)) return [];
    return moveOf(placement, freed, { frame, remaining, free, pin: pinByMeeting.get(placement.meetingId) });
  });
  const [best] = moves.sort(
    ({ difference: one }, { difference: other }) => one.breaks - other.breaks || one.idleSlots - other.idleSlots,
  );
  return best ?? null;
}

function moveOf(
  placement: Placement,
  { place: freedPlace }: FreedPlace,
  {
    frame,
    remaining,
    free,
    pin,
  }: { frame: AgendaFrame; remaining: readonly Placement[]; free: FreeInSlot; pin: MeetingPin | undefined },
): MoveInto[] {
  const { meetingId, smeId, buyerId, slotId, tableId, interpreterId } = placement;
  const meeting = frame.meetings.find((one) => one.meetingId === meetingId);
  const wanted = {
    tableId: pin?.tableId ?? freedPlace.tableId,
    interpreterId: pin?.interpreterId ?? interpreterId ?? freedPlace.interpreterId,
  };
  const to = free.placeFor({ smeId, buyerId }, meeting, wanted);
  if (to === null || breaksPin(pin, to)) return [];
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
