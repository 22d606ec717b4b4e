import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { IncidentReport } from './contract.js';
import { queryKeys } from './query-keys.js';

/** Who has come, and what has come up and stands. */
export const attendanceQuery = (missionId: string) =>
  queryOptions({
    queryKey: queryKeys.attendance(missionId),
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/attendance', { params: { path: { missionId } }, signal })),
  });

/** The last repairs, newest first. */
export const repairsQuery = (missionId: string) =>
  queryOptions({
    queryKey: queryKeys.repairs(missionId),
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/repairs', { params: { path: { missionId } }, signal })),
  });

interface CheckInCommand {
  readonly missionId: string;
  readonly participationId: string;
  readonly isHere: boolean;
}

const checkInPath = '/api/v1/missions/{missionId}/participants/{participationId}/check-in';

/** Says that somebody has come, or that this was a mistake; may be sent again. */
export async function changeCheckIn({ missionId, participationId, isHere }: CheckInCommand): Promise<null> {
  const params = { path: { missionId, participationId } };
  if (isHere) await answerOf(client.PUT(checkInPath, { params }));
  else await answerOf(client.DELETE(checkInPath, { params }));
  return null;
}

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
