import { answerOf, client, once } from './client.js';
import type { TimetableEffect, TimetableWish } from './contract.js';

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
  readonly seen: Pick<TimetableEffect, 'digest'>;
}

export const changeTimetable = ({ missionId, wish, seen: { digest } }: ChangeCommand) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/timetable', {
      params: { path: { missionId } },
      body: { ...wish, seen: { digest } },
    }),
  );
