import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import type { MeetingReviewStatement } from './contract.js';
import { queryKeys } from './query-keys.js';

/** What a participation keeps of its meetings, for its own people. */
export const reviewsQuery = (missionId: string, participationId: string) =>
  queryOptions({
    queryKey: [...queryKeys.reviews(missionId), participationId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participants/{participationId}/meeting-reviews', {
          params: { path: { missionId, participationId } },
          signal,
        }),
      ),
  });

interface Review {
  readonly missionId: string;
  readonly participationId: string;
  readonly meetingId: string;
  readonly statement: MeetingReviewStatement;
}

/** Keeps what is said of a meeting; the same again changes nothing but when. */
export const reviewMeeting = ({ missionId, participationId, meetingId, statement }: Review) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/participants/{participationId}/meeting-reviews/{meetingId}', {
      params: { path: { missionId, participationId, meetingId } },
      body: statement,
    }),
  );

/** How many said what of their meetings, for organisers. */
export const outcomesQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.reviews(missionId), 'outcomes'],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/meeting-outcomes', { params: { path: { missionId } }, signal }),
      ),
  });
