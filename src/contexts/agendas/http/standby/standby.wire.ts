import { z } from 'zod';
import type { ParticipationId } from '../../../../kernel/id.js';
import { sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import type { LeftFreePlace } from '../../domain/freed-place.js';
import type { ListedSearch } from '../../persistence/read-models/standby-search-list.js';
import type { OpenOffer } from '../../standby-offer-reader.js';
import type { FreedPlaceOutlook } from '../../use-cases/standby/list-freed-places.js';
import { placeWire } from '../place.wire.js';

const USUAL_SECONDS = 120;
const FEWEST_SECONDS = 10;
const MOST_SECONDS = 3_600;
/** Who is further down is asked all the same; nobody reads that far. */
const STANDBYS_SHOWN = 5;

const named = z.object({ participationId: wireId<'Participation'>(), companyName: z.string() });
const because = z.enum(['agreed', 'wished', 'fits']);

export const newStandbySearchWire = z
  .object({
    secondsPerOffer: z.int().min(FEWEST_SECONDS).max(MOST_SECONDS).default(USUAL_SECONDS),
    /** Who is asked first; left out, the first of the list. */
    firstChoiceId: wireId<'Participation'>().nullable().default(null),
  })
  .meta({ id: 'NewStandbySearch' });

export const moveIntoWire = z.object({ meetingId: wireId<'Meeting'>() }).meta({ id: 'MoveIntoFreedPlace' });

const freedPlace = z
  .object({
    meetingId: wireId<'Meeting'>(),
    incidentId: wireId<'Incident'>(),
    stays: named,
    away: named,
    place: placeWire,
    startsAt: sentInstant,
    endsAt: sentInstant,
    isStillPublic: z.boolean(),
    standbyCount: z.int(),
    standbys: z.array(
      named.extend({ because, score: z.number().nullable(), interpreterId: wireId<'Interpreter'>().nullable() }),
    ),
    move: z
      .object({
        meetingId: wireId<'Meeting'>(),
        other: named,
        before: placeWire,
        after: placeWire,
        difference: z.object({ breaks: z.int(), idleSlots: z.int() }),
      })
      .nullable(),
  })
  .meta({ id: 'FreedPlace' });

export const standbySearchWire = z
  .object({
    id: wireId<'StandbySearch'>(),
    freedMeetingId: wireId<'Meeting'>(),
    stays: named,
    slotId: wireId<'Slot'>(),
    status: z.enum(['offering', 'filled', 'left-free', 'called-off']),
    secondsPerOffer: z.int(),
    startedAt: sentInstant,
    endedAt: sentInstant.nullable(),
    offers: z.array(
      named.extend({
        id: wireId<'StandbyOffer'>(),
        because,
        status: z.enum(['open', 'accepted', 'declined', 'unanswered', 'called-off']),
        offeredAt: sentInstant,
        endsAt: sentInstant,
        answeredAt: sentInstant.nullable(),
      }),
    ),
  })
  .meta({ id: 'StandbySearch' });

const leftFreeWire = z
  .object({ meetingId: wireId<'Meeting'>(), sme: named, buyer: named, place: placeWire, startsAt: sentInstant })
  .meta({ id: 'LeftFreePlace' });

/** Places that have become free on the day, and how they are being offered. */
export const freedPlacesWire = z
  .object({ places: z.array(freedPlace), searches: z.array(standbySearchWire), leftFree: z.array(leftFreeWire) })
  .meta({ id: 'FreedPlaces' });

export const standbyOfferAnswerWire = z
  .object({ id: wireId<'StandbyOffer'>(), status: z.enum(['accepted', 'declined']) })
  .meta({ id: 'StandbyOfferAnswer' });

const openOffer = z
  .object({
    id: wireId<'StandbyOffer'>(),
    counterpart: named.extend({ countryCode: z.string() }),
    startsAt: sentInstant,
    endsAt: sentInstant,
    tableLabel: z.string(),
    interpreterLabel: z.string().nullable(),
    answerUntil: sentInstant,
  })
  .meta({ id: 'OpenStandbyOffer' });

export const openOffersWire = z.object({ items: z.array(openOffer) }).meta({ id: 'OpenStandbyOffers' });

export type StandbySearchWire = z.infer<typeof standbySearchWire>;

type Names = ReadonlyMap<ParticipationId, string>;

export function presentFreedPlace(
  { freed, standbys, move }: FreedPlaceOutlook,
  names: Names,
): z.infer<typeof freedPlace> {
  const { meeting, incidentId, staysId, awayId, startsAt, endsAt, isStillPublic } = freed;
  const withName = (participationId: ParticipationId): z.infer<typeof named> => ({
    participationId,
    companyName: names.get(participationId) ?? '',
  });
  return {
    ...{ meetingId: meeting.meetingId, incidentId, startsAt, endsAt, isStillPublic, place: freed.place },
    stays: withName(staysId),
    away: withName(awayId),
    standbyCount: standbys.length,
    standbys: standbys.slice(0, STANDBYS_SHOWN).map(({ participationId, because: reason, score, place: offered }) => ({
      ...withName(participationId),
      ...{ because: reason, score, interpreterId: offered.interpreterId },
    })),
    move: move === null ? null : presentMove(move, staysId, withName),
  };
}

function presentMove(
  { change: { meeting, from: before, to: after }, difference }: NonNullable<FreedPlaceOutlook['move']>,
  staysId: ParticipationId,
  withName: (participationId: ParticipationId) => z.infer<typeof named>,
): z.infer<typeof freedPlace>['move'] {
  if (before === null || after === null) return null;
  const { meetingId, smeId, buyerId } = meeting;
  return { meetingId, other: withName(smeId === staysId ? buyerId : smeId), before, after, difference };
}

export function presentLeftFree(left: LeftFreePlace): z.infer<typeof leftFreeWire> {
  const { meetingId, smeId, smeName, buyerId, buyerName, slotId, tableId, interpreterId, startsAt } = left;
  return {
    ...{ meetingId, startsAt, place: { slotId, tableId, interpreterId } },
    sme: { participationId: smeId, companyName: smeName },
    buyer: { participationId: buyerId, companyName: buyerName },
  };
}

export function presentSearch(search: ListedSearch): StandbySearchWire {
  const { id, freedMeetingId, staysId, staysName, slotId, status } = search;
  const { secondsPerOffer, startedAt, endedAt, offers } = search;
  return {
    ...{ id, freedMeetingId, slotId, status, secondsPerOffer, startedAt, endedAt },
    stays: { participationId: staysId, companyName: staysName },
    offers: [...offers],
  };
}

export function presentOpenOffer(offer: OpenOffer): z.infer<typeof openOffer> {
  const { offerId, counterpartId, counterpartName, counterpartCountryCode } = offer;
  const { startsAt, endsAt, tableLabel, interpreterLabel, answerUntil } = offer;
  return {
    ...{ id: offerId, startsAt, endsAt, tableLabel, interpreterLabel, answerUntil },
    counterpart: {
      participationId: counterpartId,
      companyName: counterpartName,
      countryCode: counterpartCountryCode,
    },
  };
}
