import type { ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import type { Hindrance } from '../../domain/hindrance.js';
import type { Opening } from '../../domain/opening.js';
import type { AgendaFrame } from '../frame/agenda-frame.js';
import { FreeInSlot, type WouldBePair } from '../standby/free-in-slot.js';

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
 * Whom a buyer without an agenda could meet, the best matches first, at most `most`: each at the first time that both have
 * and that no better match was given, so that all of them can be booked. Who fits in no slot at all is left out.
 */
export function findOpenings(buyerId: ParticipationId, facts: OpeningFacts, most: number): Opening[] {
  const { frame, published, hindrances, counterpartIds, scores, barredIds, now } = facts;
  const toCome = frame.slots
    .filter(({ startsAt }) => startsAt > now)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
    .map((slot) => new FreeInSlot(frame, published, hindrances, slot))
    .filter((free) => free.isFree(buyerId));
  const counts = countPlaced(published);
  const mostOf = new Map(frame.participations.map(({ id, maximumMeetings }) => [id, maximumMeetings]));
  const met = new Set(
    frame.meetings
      .filter((one) => one.buyerId === buyerId && isPlaced(published, one.meetingId))
      .map((one) => one.smeId),
  );
  const inOrder = counterpartIds
    .filter((id) => !barredIds.has(id) && !met.has(id) && (counts.get(id) ?? 0) < (mostOf.get(id) ?? 0))
    .toSorted((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0) || (one < other ? -1 : 1));
  const openings: Opening[] = [];
  const given = new Set<string>();
  for (const counterpartId of inOrder) {
    if (openings.length === most) break;
    const pair = { smeId: counterpartId, buyerId };
    const left = toCome.filter((free) => !given.has(free.slot.id));
    const opening = openingOf(pair, counterpartId, frame, left);
    if (opening === null) continue;
    if (opening.place !== null) given.add(opening.place.slotId);
    openings.push({ ...opening, score: scores.get(counterpartId) ?? null });
  }
  return openings;
}

function openingOf(
  pair: WouldBePair,
  counterpartId: ParticipationId,
  { meetings }: AgendaFrame,
  slots: readonly FreeInSlot[],
): Omit<Opening, 'score'> | null {
  const meeting = meetings.find(({ smeId, buyerId }) => smeId === pair.smeId && buyerId === pair.buyerId);
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

function countPlaced(placements: readonly Placement[]): Map<ParticipationId, number> {
  const counts = new Map<ParticipationId, number>();
  for (const { smeId, buyerId } of placements) {
    for (const id of [smeId, buyerId]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function isPlaced(placements: readonly Placement[], meetingId: Placement['meetingId']): boolean {
  return placements.some((placement) => placement.meetingId === meetingId);
}
