import type { Id, MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import { epochOf, type Instant, instantFromEpoch } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { AgendaPlace, AgendaVersionId } from './agenda-version.js';

export type StandbySearchId = Id<'StandbySearch'>;
export type StandbyOfferId = Id<'StandbyOffer'>;

/** Why somebody is asked: agreed to meet and has no place, wished for it, or fits best. */
export type StandbyReason = 'agreed' | 'wished' | 'fits';

/** Somebody who could come into a freed place. */
export interface Standby {
  readonly participationId: ParticipationId;
  /** The meeting that waits for a place; null where it is agreed with the answer. */
  readonly meetingId: Id<'Meeting'> | null;
  readonly because: StandbyReason;
  /** How well the two fit; null where nobody has reckoned it. */
  readonly score: number | null;
  readonly place: AgendaPlace;
}

/** The offering of one freed place to one after another. `left-free`: nobody took it, or the slot began. */
export interface StandbySearch {
  readonly id: StandbySearchId;
  readonly missionId: MissionId;
  /** The meeting that was to be there. */
  readonly freedMeetingId: Id<'Meeting'>;
  /** Who has the hole. */
  readonly staysId: ParticipationId;
  readonly slotId: Id<'Slot'>;
  readonly status: 'offering' | 'filled' | 'left-free' | 'called-off';
  readonly secondsPerOffer: number;
  /** Who is asked first, whatever the order; null for the order of the list. */
  readonly firstChoiceId: ParticipationId | null;
  /** The version by which the place was filled, or the meeting taken out. */
  readonly versionId: AgendaVersionId | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
}

/**
 * A freed place kept for one of the standby list until a moment: its table and its interpreter are offered to nobody else.
 * They can still be booked, or taken by an edit; whoever accepts then is told that they are gone.
 */
export interface StandbyOffer extends AgendaPlace {
  readonly id: StandbyOfferId;
  readonly searchId: StandbySearchId;
  readonly missionId: MissionId;
  readonly participationId: ParticipationId;
  readonly because: StandbyReason;
  readonly meetingId: Id<'Meeting'> | null;
  readonly status: 'open' | 'accepted' | 'declined' | 'unanswered' | 'called-off';
  readonly offeredAt: Instant;
  readonly endsAt: Instant;
  readonly answeredAt: Instant | null;
  /** Null where nobody answered. */
  readonly answeredBy: UserId | null;
}

/** A place that is being offered to somebody, in the hole of the one who stays. */
export interface KeptPlace extends AgendaPlace {
  readonly participationId: ParticipationId;
  readonly staysId: ParticipationId;
}

export type OfferRefusal =
  | { readonly type: 'offer-unknown' }
  /** It was answered, has passed on to the next, or is not needed any more. */
  | { readonly type: 'offer-over'; readonly offerId: StandbyOfferId; readonly foundStatus: StandbyOffer['status'] };

const MILLISECONDS_PER_SECOND = 1_000;

/** An offer to the next of the list; it ends when the slot begins, whatever time it was to have. */
export function offerTo(
  id: StandbyOfferId,
  search: StandbySearch,
  { participationId, meetingId, because, place }: Standby,
  slotStartsAt: Instant,
  now: Instant,
): StandbyOffer {
  const wanted = instantFromEpoch(epochOf(now) + search.secondsPerOffer * MILLISECONDS_PER_SECOND);
  const { id: searchId, missionId } = search;
  return {
    ...{ id, searchId, missionId, participationId, meetingId, because, ...place },
    status: 'open',
    offeredAt: now,
    endsAt: wanted < slotStartsAt ? wanted : slotStartsAt,
    answeredAt: null,
    answeredBy: null,
  };
}

/** The offer as answered; only while it is open and its time is not over. */
export function answerOffer(
  offer: StandbyOffer,
  answer: 'accepted' | 'declined',
  answeredBy: UserId,
  now: Instant,
): Result<StandbyOffer, OfferRefusal> {
  const { id: offerId, status } = offer;
  if (status !== 'open') return err({ type: 'offer-over', offerId, foundStatus: status });
  if (offer.endsAt <= now) return err({ type: 'offer-over', offerId, foundStatus: 'unanswered' });
  return ok({ ...offer, status: answer, answeredAt: now, answeredBy });
}

/** The offer as it ends without an answer. */
export function closeOffer(offer: StandbyOffer, status: 'unanswered' | 'called-off', now: Instant): StandbyOffer {
  return { ...offer, status, answeredAt: now };
}

/** The search as it ends. */
export function endSearch(
  search: StandbySearch,
  status: Exclude<StandbySearch['status'], 'offering'>,
  versionId: AgendaVersionId | null,
  now: Instant,
): StandbySearch {
  return { ...search, status, versionId, endedAt: now };
}
