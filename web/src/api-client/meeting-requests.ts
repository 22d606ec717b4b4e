import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { RequestStatus } from './contract.js';
import { everyPage } from './every-page.js';
import { queryKeys } from './query-keys.js';

export interface RequestFilter {
  readonly participationId?: string | undefined;
  readonly status?: RequestStatus | undefined;
}

export const meetingRequestsQuery = (missionId: string, { participationId, status }: RequestFilter) =>
  queryOptions({
    queryKey: [...queryKeys.requests(missionId), participationId ?? null, status ?? null],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          client.GET('/api/v1/missions/{missionId}/meeting-requests', {
            params: {
              path: { missionId },
              query: { ...page, ...(participationId && { participationId }), ...(status && { status }) },
            },
            signal,
          }),
        ),
      ),
  });

export interface RequestCommand {
  readonly missionId: string;
  readonly fromParticipationId: string;
  readonly toParticipationId: string;
}

export const requestMeeting = ({ missionId, ...body }: RequestCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/meeting-requests', {
      params: { path: { missionId } },
      ...once(key),
      body,
    }),
  );

export type RequestAnswer = 'acceptance' | 'decline' | 'withdrawal' | 'cancellation';

export interface AnswerCommand {
  readonly missionId: string;
  readonly requestId: string;
  readonly answer: RequestAnswer;
  /** Of a decline or a cancellation: for one's own people and the organisers alone. */
  readonly reason?: string | undefined;
}

/** Accepts, declines or withdraws a request, or cancels what came of it. */
export function answerRequest({ missionId, requestId, answer, reason }: AnswerCommand, key: string) {
  const request = {
    params: { path: { missionId, requestId } },
    ...once(key),
  };
  switch (answer) {
    case 'acceptance':
      return answerOf(client.POST('/api/v1/missions/{missionId}/meeting-requests/{requestId}/acceptance', request));
    case 'decline':
      return answerOf(
        client.POST('/api/v1/missions/{missionId}/meeting-requests/{requestId}/decline', {
          ...request,
          body: reason === undefined ? {} : { reason },
        }),
      );
    case 'cancellation':
      return answerOf(
        client.POST('/api/v1/missions/{missionId}/meeting-requests/{requestId}/cancellation', {
          ...request,
          body: reason === undefined ? {} : { reason },
        }),
      );
    case 'withdrawal':
      return answerOf(client.POST('/api/v1/missions/{missionId}/meeting-requests/{requestId}/withdrawal', request));
  }
}

/** The times in which the two of a request could meet. */
export const meetingTimesQuery = (missionId: string, requestId: string) =>
  queryOptions({
    queryKey: [...queryKeys.requests(missionId), requestId, 'times'],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/meeting-requests/{requestId}/meeting-times', {
          params: { path: { missionId, requestId } },
          signal,
        }),
      ),
  });

interface TimeCommand {
  readonly missionId: string;
  readonly requestId: string;
  readonly slotId: string;
}

/** Says yes to a request, but at another time. */
export const proposeTime = ({ missionId, requestId, slotId }: TimeCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/meeting-requests/{requestId}/time-proposals', {
      params: { path: { missionId, requestId } },
      ...once(key),
      body: { slotId },
    }),
  );

interface HandOverCommand {
  readonly missionId: string;
  readonly requestId: string;
  readonly participationId: string;
  readonly languages: readonly string[];
}

/** Sends a colleague who speaks these languages. */
export const handOver = ({ missionId, requestId, participationId, languages }: HandOverCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/meeting-requests/{requestId}/hand-overs', {
      params: { path: { missionId, requestId } },
      ...once(key),
      body: { participationId, languages: [...languages] },
    }),
  );
