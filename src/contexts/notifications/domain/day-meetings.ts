import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Place, PublicPlace } from './place-news.js';

/** How long before somebody's first meeting of a day they are reminded of it: time to get there within a city. */
export const REMIND_BEFORE_MINUTES = 45;

/** A meeting of the day, as a reminder says it. */
export interface DayMeeting {
  readonly meetingId: Id<'Meeting'>;
  readonly counterpartId: ParticipationId;
  readonly place: Place;
}

/** The meetings of one participation that are still to come today, in order of time; `dayOf` reads the venue's clock. */
export function meetingsToCome(
  places: readonly PublicPlace[],
  now: Instant,
  dayOf: (instant: Instant) => string,
): DayMeeting[] {
  return places
    .filter(({ place }) => place.startsAt > now && dayOf(place.startsAt) === dayOf(now))
    .sort((one, other) => (one.place.startsAt < other.place.startsAt ? -1 : 1))
    .map(({ meetingId, counterpartId, place }) => ({ meetingId, counterpartId, place }));
}
