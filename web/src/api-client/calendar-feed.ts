import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import { queryKeys } from './query-keys.js';

interface OfParticipation {
  readonly missionId: string;
  readonly participationId: string;
}

const CALENDAR_FEED = '/api/v1/missions/{missionId}/participants/{participationId}/calendar-feed';

/** Since when a participation's calendar has an address; never the address, which is shown once. */
export const calendarFeedQuery = ({ missionId, participationId }: OfParticipation) =>
  queryOptions({
    queryKey: queryKeys.calendarFeed(missionId, participationId),
    queryFn: ({ signal }) =>
      answerOf(client.GET(CALENDAR_FEED, { params: { path: { missionId, participationId } }, signal })),
  });

/** A new address; the one before stops to work. It does no harm done again: it takes no key. */
export const openCalendarFeed = ({ missionId, participationId }: OfParticipation) =>
  answerOf(client.POST(CALENDAR_FEED, { params: { path: { missionId, participationId } } }));

export const closeCalendarFeed = ({ missionId, participationId }: OfParticipation) =>
  answerOf(client.DELETE(CALENDAR_FEED, { params: { path: { missionId, participationId } } }));
