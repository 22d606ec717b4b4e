import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import { queryKeys } from './query-keys.js';

/** Meetings whose one side is not there: those that are held remotely, and those that could be. */
export const remotePlanQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.standby(missionId), 'remote-plan'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/remote-plan', { params: { path: { missionId } }, signal })),
  });

interface MeetingsCommand {
  readonly missionId: string;
  readonly meetingIds: readonly string[];
}

export const holdRemotely = ({ missionId, meetingIds }: MeetingsCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/remote-meetings', {
      params: { path: { missionId } },
      ...once(key),
      body: { meetingIds: [...meetingIds] },
    }),
  );

/** Back to the tables. */
export const takeBackToTables = ({ missionId, meetingIds }: MeetingsCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/remote-meetings/return', {
      params: { path: { missionId } },
      ...once(key),
      body: { meetingIds: [...meetingIds] },
    }),
  );

interface RoomsCommand {
  readonly missionId: string;
  readonly address: string | null;
}

export const decideRemoteRooms = ({ missionId, address }: RoomsCommand) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/remote-rooms', { params: { path: { missionId } }, body: { address } }),
  );
