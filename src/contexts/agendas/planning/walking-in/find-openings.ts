import type { ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import type { Hindrance } from '../../domain/hindrance.js';
import type { Opening } from '../../domain/opening.js';
import type { AgendaFrame, FrameMeeting } from '../frame/agenda-frame.js';
import { FreeInSlot, type WouldBePair } from '../standby/free-in-slot.js';
import { Rooms } from '../standby/rooms.js';

/** What decides when somebody can be met. */
export interface OpeningFacts {
  readonly frame: AgendaFrame;
  readonly published: readonly Placement[];
  readonly hindrances: readonly Hindrance[];
  /** Everybody of the other side. */
  readonly counterpartIds: readonly ParticipationId[];
  readonly scores: ReadonlyMap<ParticipationId, number>;
  readonly barredIds: ReadonlySet<ParticipationId>;
  readonly now: Instant;
}

/**
 * Whom a buyer without an agenda could meet, as long as both have room, the best matches first, at most `most`: each at the first time that both have
 * and that no better match was given, so that all of them can be booked. Who fits in no slot at all is left out.
 */
export function findOpenings(buyerId: ParticipationId, facts: OpeningFacts, most: number): Opening[] {
  const { frame, published, hindrances, counterpartIds, scores, barredIds, now } = facts;
  const toCome = frame.slots
    .filter(({ startsAt }) => startsAt > now)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
    .map((slot) => new FreeInSlot(frame, published, hindrances, slot))
    .filter((free) => free.isFree(buyerId));
  const rooms = new Rooms(frame, published);
  const placed = new Set(published.map(({ meetingId }) => meetingId));
  const meetingBySme = new Map(
    frame.meetings.filter((one) => one.buyerId === buyerId).map((one) => [one.smeId, one] as const),
  );
  const inOrder = counterpartIds
    .filter((id) => {
      const meeting = meetingBySme.get(id);
      const isMet = meeting !== undefined && placed.has(meeting.meetingId);
      return !barredIds.has(id) && !isMet && rooms.areLeft([id, buyerId], meeting === undefined);
    })
    .toSorted((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0) || (one < other ? -1 : 1));
  const openings: Opening[] = [];
  const given = new Set<string>();
  for (const counterpartId of inOrder) {
    if (openings.length === most) break;
    const pair = { smeId: counterpartId, buyerId };
    const left = toCome.filter((free) => !given.has(free.slot.id));
    const opening = openingOf(pair, counterpartId, meetingBySme.get(counterpartId), left);
    if (opening === null) continue;
    if (opening.place !== null) given.add(opening.place.slotId);
    openings.push({ ...opening, score: scores.get(counterpartId) ?? null });
  }
  return openings;
}

function openingOf(
  pair: WouldBePair,
  counterpartId: ParticipationId,
  meeting: FrameMeeting | undefined,
  slots: readonly FreeInSlot[],
): Omit<Opening, 'score'> | null {
  const both = slots.filter((free) => free.isFree(counterpartId));
  const [first] = both;
  if (first === undefined) return null;
  const needsInterpreter = first.needsInterpreter(pair, meeting);
  const places = both.flatMap((free) => free.placeFor(pair, meeting) ?? []);
  const [place = null] = places;
  if (place === null && !needsInterpreter) return null;
  const isLater = place?.slotId !== first.slot.id;
  return {
    counterpartId,
    needsInterpreter,
    place,
    withoutInterpreterSlotId: needsInterpreter && isLater ? first.slot.id : null,
  };
}
