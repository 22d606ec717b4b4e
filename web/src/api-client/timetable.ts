import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { TimetableEffect, TimetableWish } from './contract.js';
import { queryKeys } from './query-keys.js';
import { basedOn } from './revised.js';

/** As it stands, in the form in which it is said anew. */
export const timetableQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.mission(missionId), 'timetable'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/timetable', { params: { path: { missionId } }, signal })),
  });

interface PreviewCommand {
  readonly missionId: string;
  readonly wish: TimetableWish;
}

/** What would become of the public meetings; changes nothing. */
export const previewTimetable = ({ missionId, wish }: PreviewCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/timetable-previews', {
      params: { path: { missionId } },
      ...once(key),
      body: wish,
    }),
  );

interface ChangeCommand extends PreviewCommand {
  readonly basedOnVersion: number;
  readonly seen: Pick<TimetableEffect, 'digest'>;
}

export const changeTimetable = ({ missionId, basedOnVersion, wish, seen: { digest } }: ChangeCommand) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/timetable', {
      params: { path: { missionId }, header: basedOn('timetable', basedOnVersion) },
      body: { ...wish, seen: { digest } },
    }),
  );
