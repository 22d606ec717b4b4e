import type { ParticipationId } from '../../../../kernel/id.js';
import type { Placement } from '../../domain/agenda-version.js';
import type { FreedPlace } from '../../domain/freed-place.js';
import type { Hindrance } from '../../domain/hindrance.js';
import type { KeptPlace, Standby, StandbyReason } from '../../domain/standby.js';
import type { AgendaFrame, FrameMeeting } from '../frame/agenda-frame.js';
import { FreeInSlot, type WouldBePair } from './free-in-slot.js';
import { Rooms } from './rooms.js';

/** What of a mission decides who is on the standby list of one who has a hole. */
export interface StandbyFacts {
  readonly frame: AgendaFrame;
  readonly published: readonly Placement[];
  readonly hindrances: readonly Hindrance[];
  /** Everybody of the other side. */
  readonly counterpartIds: readonly ParticipationId[];
  /** How well each fits; whoever is missing was never reckoned. */
  readonly scores: ReadonlyMap<ParticipationId, number>;
  /** Whom one of the two wished to meet. */
  readonly wishedIds: ReadonlySet<ParticipationId>;
  /** Who must not meet the one who stays, for whatever reason: nobody is told. */
  readonly barredIds: ReadonlySet<ParticipationId>;
  /** Who was asked about this place already. */
  readonly askedIds: ReadonlySet<ParticipationId>;
  /** What is being offered now. */
  readonly openOffers: readonly KeptPlace[];
}

/** Of the offers those that keep a table or an interpreter from a freed place, and whoever is asked: its own do not. */
export function keptFrom({ staysId, place }: FreedPlace, openOffers: readonly KeptPlace[]): KeptPlace[] {
  return openOffers.filter((offer) => offer.slotId === place.slotId && offer.staysId !== staysId);
}

/** The order in which people are asked: what was agreed first, then what was wished, then what fits. */
const ORDER: Readonly<Record<StandbyReason, number>> = { agreed: 0, wished: 1, fits: 2 };

/**
 * Who could come into a freed place, in the order in which they are asked: whoever agreed to meet and has no place, then
 * whoever was wished for, then whoever fits, the best match first in each. All of them are there and free, have room for
 * one more meeting, and can talk to the one who stays, through an interpreter who is free where they need one.
 */
export function listStandbys(freed: FreedPlace, facts: StandbyFacts): Standby[] {
  const remaining = facts.published.filter(({ meetingId }) => meetingId !== freed.meeting.meetingId);
  const slot = { id: freed.place.slotId, startsAt: freed.startsAt, endsAt: freed.endsAt };
  const kept = keptFrom(freed, facts.openOffers);
  const free = new FreeInSlot(facts.frame, remaining, facts.hindrances, slot, kept);
  const askedIds = new Set([...facts.askedIds, ...kept.map(({ participationId }) => participationId)]);
  const { barredIds } = facts;
  const rooms = new Rooms(facts.frame, remaining);
  if (!free.isFree(freed.staysId) || !rooms.hasPlace(freed.staysId)) return [];
  const meetingByOther = meetingsOf(freed.staysId, facts.frame);
  const scoreOf = (id: ParticipationId): number | null => facts.scores.get(id) ?? null;
  const placed = new Set(remaining.map(({ meetingId }) => meetingId));
  const standbys = facts.counterpartIds.flatMap((participationId): Standby[] => {
    const meeting = meetingByOther.get(participationId) ?? null;
    const isMet = meeting !== null && placed.has(meeting.meetingId);
    if (isMet || !mayBeAsked(participationId, freed, { barredIds, askedIds })) return [];
    const because = reasonFor(participationId, meeting, facts);
    if (because === null || !free.isFree(participationId)) return [];
    if (!rooms.areLeft([participationId, freed.staysId], meeting === null)) return [];
    const place = free.placeFor(pairOf(freed, participationId), meeting ?? undefined, freed.place);
    return place === null
      ? []
      : [{ participationId, meetingId: idOf(meeting), because, score: scoreOf(participationId), place }];
  });
  return standbys.sort(inOrder);
}

const idOf = (meeting: FrameMeeting | null): FrameMeeting['meetingId'] | null =>
  meeting === null ? null : meeting.meetingId;

function mayBeAsked(
  id: ParticipationId,
  { awayId }: FreedPlace,
  { barredIds, askedIds }: Pick<StandbyFacts, 'barredIds' | 'askedIds'>,
): boolean {
  return id !== awayId && !barredIds.has(id) && !askedIds.has(id);
}

/** The two who would meet in a freed place. */
export function pairOf({ meeting, staysId }: FreedPlace, participationId: ParticipationId): WouldBePair {
  return staysId === meeting.smeId
    ? { smeId: staysId, buyerId: participationId }
    : { smeId: participationId, buyerId: staysId };
}

function reasonFor(
  id: ParticipationId,
  meeting: FrameMeeting | null,
  { wishedIds, scores }: StandbyFacts,
): StandbyReason | null {
  if (meeting !== null) return 'agreed';
  if (wishedIds.has(id)) return 'wished';
  return scores.has(id) ? 'fits' : null;
}

function inOrder(one: Standby, other: Standby): number {
  if (one.because !== other.because) return ORDER[one.because] - ORDER[other.because];
  const difference = (other.score ?? 0) - (one.score ?? 0);
  if (difference !== 0) return difference;
  return one.participationId < other.participationId ? -1 : 1;
}

function meetingsOf(id: ParticipationId, { meetings }: AgendaFrame): Map<ParticipationId, FrameMeeting> {
  const own = meetings.filter(({ smeId, buyerId }) => smeId === id || buyerId === id);
  return new Map(own.map((meeting) => [meeting.smeId === id ? meeting.buyerId : meeting.smeId, meeting]));
}
