import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { Instant, TimeSpan } from '../../../kernel/instant.js';

/** Where somebody meets who is not at the table, or whose other side is not. */
export interface RemoteLink {
  readonly link: string;
  /** Whether the reader joins from elsewhere; else the other does. */
  readonly isOneself: boolean;
}

/** When, where and with whose help a participation meets somebody. */
export interface Place extends TimeSpan {
  readonly tableLabel: string;
  readonly interpreterLabel: string | null;
  /** Null where both sit at the table; absent in what was written before meetings could be remote. */
  readonly remote?: RemoteLink | null;
}

/** A meeting of one participation as the public agenda has it. */
export interface PublicPlace {
  readonly participationId: ParticipationId;
  readonly meetingId: Id<'Meeting'>;
  readonly counterpartId: ParticipationId;
  readonly place: Place;
}

/** One meeting in one participation's calendar. Its identity there never changes; its sequence grows with its place. */
export interface CalendarEntry {
  readonly participationId: ParticipationId;
  readonly meetingId: Id<'Meeting'>;
  readonly counterpartId: ParticipationId;
  /** SEQUENCE of iCalendar: greater than in every state the entry had before. */
  readonly sequence: number;
  /** Where the public agenda has it; null where it has it no more. */
  readonly place: Place | null;
  /** What the participation was last told; null for nothing, or for its cancellation. */
  readonly told: Place | null;
  readonly changedAt: Instant;
}

/** What a message says of one meeting: at least one of the two is a place, and they differ. */
export interface PlaceNews {
  readonly meetingId: Id<'Meeting'>;
  readonly counterpartId: ParticipationId;
  readonly sequence: number;
  readonly before: Place | null;
  readonly after: Place | null;
  readonly changedAt: Instant;
}

/** The name that a calendar knows the entry by, in messages and in the feed alike. */
export function calendarUid({
  meetingId,
  participationId,
}: Pick<CalendarEntry, 'meetingId' | 'participationId'>): string {
  return `${meetingId}-${participationId}@incontro`;
}

/**
 * The entries that must change for the calendars of some participations to agree with the public agenda: what is new,
 * moved, gone or back. `entries` and `publicPlaces` are all there are of those participations. Done again, it gives none.
 */
export function entriesToChange(
  entries: readonly CalendarEntry[],
  publicPlaces: readonly PublicPlace[],
  now: Instant,
): CalendarEntry[] {
  const publicByKey = new Map(publicPlaces.map((placed) => [keyOf(placed), placed]));
  const known = new Set(entries.map(keyOf));
  const changed = entries.flatMap((entry): CalendarEntry[] => {
    const place = publicByKey.get(keyOf(entry))?.place ?? null;
    return isSamePlace(place, entry.place) ? [] : [{ ...entry, place, sequence: entry.sequence + 1, changedAt: now }];
  });
  const added = publicPlaces
    .filter((placed) => !known.has(keyOf(placed)))
    .map((placed): CalendarEntry => ({ ...placed, sequence: 0, told: null, changedAt: now }));
  return [...changed, ...added];
}

/** What of these entries their participation does not know yet, in order of time: what became of several changes. */
export function placeNews(entries: readonly CalendarEntry[]): PlaceNews[] {
  return entries
    .filter(({ told, place }) => !isSamePlace(told, place))
    .map(({ meetingId, counterpartId, sequence, told, place, changedAt }) => ({
      meetingId,
      counterpartId,
      sequence,
      before: told,
      after: place,
      changedAt,
    }))
    .sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1));
}

/**
 * What is still so of news that were written and did not get through: of a meeting that is elsewhere by now, another message
 * tells, and of what is over by `now` nobody need hear any more. Each with the sequence that its meeting has now, which may
 * have come back to where it was.
 */
export function newsStillSo(items: readonly PlaceNews[], entries: readonly CalendarEntry[], now: Instant): PlaceNews[] {
  const entryByMeeting = new Map(entries.map((entry) => [entry.meetingId, entry]));
  return items.flatMap((news) => {
    const entry = entryByMeeting.get(news.meetingId);
    if (isOver(news, now) || !isSamePlace(entry?.place ?? null, news.after)) return [];
    return [{ ...news, sequence: entry?.sequence ?? news.sequence }];
  });
}

/** What a calendar is to drop that was told these entries, and is written to no more: whatever it holds of them. */
export function droppedFrom(entries: readonly CalendarEntry[], now: Instant): PlaceNews[] {
  return entries
    .filter(({ told }) => told !== null && told.endsAt > now)
    .map(({ meetingId, counterpartId, sequence, told }) => ({
      meetingId,
      counterpartId,
      sequence: sequence + 1,
      before: told,
      after: null,
      changedAt: now,
    }))
    .sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1));
}

/** Both the place that it had and the place that it has. */
function isOver({ before, after }: PlaceNews, now: Instant): boolean {
  return [before, after].every((place) => place === null || place.endsAt <= now);
}

function timeOf({ before, after, meetingId }: PlaceNews): string {
  return `${after?.startsAt ?? before?.startsAt ?? ''} ${meetingId}`;
}

function keyOf({ participationId, meetingId }: Pick<CalendarEntry, 'participationId' | 'meetingId'>): string {
  return `${participationId} ${meetingId}`;
}

function isSamePlace(one: Place | null, other: Place | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.startsAt === other.startsAt &&
    one.endsAt === other.endsAt &&
    one.tableLabel === other.tableLabel &&
    one.interpreterLabel === other.interpreterLabel &&
    isSameRoom(one.remote ?? null, other.remote ?? null)
  );
}

function isSameRoom(one: RemoteLink | null, other: RemoteLink | null): boolean {
  if (one === null || other === null) return one === other;
  return one.link === other.link && one.isOneself === other.isOneself;
}
