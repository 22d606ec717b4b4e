import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { MeetingRequest } from './contract.js';
import { queryKeys } from './query-keys.js';

/** What is to get a time: the meeting that was agreed, or the request that is accepted with it. */
export type BookingSubject = { readonly meetingId: string } | { readonly requestId: string };

export function bookingSubjectOf({ id, meetingId }: MeetingRequest): BookingSubject {
  return meetingId === null ? { requestId: id } : { meetingId };
}

/** Whether participants of the mission book times themselves. */
export const bookingPolicyQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'booking-policy'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/booking-policy', { params: { path: { missionId } }, signal })),
  });

export const decideBookingPolicy = ({ missionId, isOpen }: { readonly missionId: string; readonly isOpen: boolean }) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/booking-policy', { params: { path: { missionId } }, body: { isOpen } }),
  );

/** The times that the two could book now. */
export const bookingTimesQuery = (missionId: string, subject: BookingSubject) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'booking-times', subject],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/booking-times', {
          params: { path: { missionId }, query: subject },
          signal,
        }),
      ),
    staleTime: 0,
  });

export interface BookingCommand {
  readonly missionId: string;
  readonly subject: BookingSubject;
  readonly slotId: string;
}

/** Keeps a time for two minutes. */
export const holdTime = ({ missionId, subject, slotId }: BookingCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/booking-holds', {
      params: { path: { missionId } },
      ...once(key),
      body: { ...subject, slotId },
    }),
  );

export const releaseHold = ({ missionId, holdId }: { readonly missionId: string; readonly holdId: string }) =>
  answerOf(
    client.DELETE('/api/v1/missions/{missionId}/booking-holds/{holdId}', { params: { path: { missionId, holdId } } }),
  );

/** Gives the meeting its time, for everybody to see. */
export const bookTime = ({ missionId, subject, slotId }: BookingCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/bookings', {
      params: { path: { missionId } },
      ...once(key),
      body: { ...subject, slotId },
    }),
  );
