import { queryOptions } from '@tanstack/react-query';
import { currentInstant } from '../time/clock.js';
import { noticeServerTime } from '../time/server-clock.js';
import { answerOf, client, once } from './client.js';
import type { IncidentReport, RepairSettings } from './contract.js';
import { everyParticipantQuery } from './participants.js';
import { queryKeys } from './query-keys.js';

/** The desk goes on without a network: what it shows stays on the device. */
const keptOffline = { isKeptOffline: true };

/** Who has come, what has come up and stands, what was held and written down; and what time it is at the server. */
export const attendanceQuery = (missionId: string) =>
  queryOptions({
    queryKey: queryKeys.attendance(missionId),
    queryFn: async ({ signal }) => {
      const askedAt = currentInstant();
      const attendance = await answerOf(
        client.GET('/api/v1/missions/{missionId}/attendance', { params: { path: { missionId } }, signal }),
      );
      noticeServerTime(attendance.now, askedAt);
      return attendance;
    },
    meta: keptOffline,
  });

/** Every meeting of the public agenda, as the desk needs it. */
export const deskAgendaQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'desk'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/desk-agenda', { params: { path: { missionId } }, signal })),
    meta: keptOffline,
  });

/** Everybody who may come to the desk. */
export const deskPeopleQuery = (missionId: string, locale: string) => ({
  ...everyParticipantQuery(missionId, undefined, locale),
  meta: keptOffline,
});

/** The last repairs, newest first. */
export const repairsQuery = (missionId: string) =>
  queryOptions({
    queryKey: queryKeys.repairs(missionId),
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/repairs', { params: { path: { missionId } }, signal })),
  });

/** How far repairs may go. */
export const repairSettingsQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.repairs(missionId), 'settings'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/repair-settings', { params: { path: { missionId } }, signal })),
  });

interface SettingsCommand {
  readonly missionId: string;
  readonly settings: RepairSettings;
}

export const decideRepairSettings = ({ missionId, settings }: SettingsCommand) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/repair-settings', { params: { path: { missionId } }, body: settings }),
  );

interface ReportCommand {
  readonly missionId: string;
  readonly report: IncidentReport;
}

export const reportIncident = ({ missionId, report }: ReportCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/incidents', {
      params: { path: { missionId } },
      ...once(key),
      body: report,
    }),
  );

interface IncidentCommand {
  readonly missionId: string;
  readonly incidentId: string;
}

export const withdrawIncident = ({ missionId, incidentId }: IncidentCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/incidents/{incidentId}/withdrawal', {
      params: { path: { missionId, incidentId } },
      ...once(key),
    }),
  );

interface RepairCommand {
  readonly missionId: string;
  readonly repairId: string;
}

export const acceptRepair = (
  { missionId, repairId, versionId }: RepairCommand & { readonly versionId: string },
  key: string,
) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/repairs/{repairId}/acceptance', {
      params: { path: { missionId, repairId } },
      ...once(key),
      body: { versionId },
    }),
  );

export const dismissRepair = ({ missionId, repairId }: RepairCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/repairs/{repairId}/dismissal', {
      params: { path: { missionId, repairId } },
      ...once(key),
    }),
  );

export const undoRepair = ({ missionId, repairId }: RepairCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/repairs/{repairId}/undo', {
      params: { path: { missionId, repairId } },
      ...once(key),
    }),
  );

/** Has proposals made for whatever stands in the way of the agenda now. */
export const askForRepair = ({ missionId }: { readonly missionId: string }, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/repairs', {
      params: { path: { missionId } },
      ...once(key),
      body: { releasedMeetingIds: [] },
    }),
  );
