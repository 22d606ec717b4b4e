import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { ConfigurationFinding, PlaceChange } from './contract.js';
import { everyPage } from './every-page.js';
import { queryKeys } from './query-keys.js';

export const agendaVersionsQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'versions'],
    queryFn: ({ signal }) =>
      everyPage((query) =>
        answerOf(
          client.GET('/api/v1/missions/{missionId}/agenda-versions', {
            params: { path: { missionId }, query },
            signal,
          }),
        ),
      ),
  });

export const agendaVersionQuery = (missionId: string, versionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'version', versionId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/agenda-versions/{versionId}', {
          params: { path: { missionId, versionId } },
          signal,
        }),
      ),
  });

/** Why a version is as it is. */
export const agendaExplanationQuery = (missionId: string, versionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'explanation', versionId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/agenda-versions/{versionId}/explanation', {
          params: { path: { missionId, versionId } },
          signal,
        }),
      ),
  });

/** What a version changes against the one that it was made from. */
export const agendaChangesQuery = (missionId: string, versionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'changes', versionId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/agenda-versions/{versionId}/changes', {
          params: { path: { missionId, versionId } },
          signal,
        }),
      ),
  });

/** What keeps a draft from being published as the mission is now. */
export const outdatedMeetingsQuery = (missionId: string, versionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.outdated(missionId), versionId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/agenda-versions/{versionId}/outdated-meetings', {
          params: { path: { missionId, versionId } },
          signal,
        }),
      ),
  });

/** Where a meeting of a version could be, slot by slot. */
export const meetingPlacesQuery = (missionId: string, versionId: string, meetingId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'places', versionId, meetingId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/agenda-versions/{versionId}/meetings/{meetingId}/places', {
          params: { path: { missionId, versionId, meetingId } },
          signal,
        }),
      ),
  });

/** Looks longer for room in one slot. */
export const meetingRoomQuery = (missionId: string, versionId: string, meetingId: string, slotId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'room', versionId, meetingId, slotId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/agenda-versions/{versionId}/meetings/{meetingId}/places/{slotId}', {
          params: { path: { missionId, versionId, meetingId, slotId } },
          signal,
        }),
      ),
  });

/** Whether two meetings can take each other's place. */
export const meetingSwapQuery = (missionId: string, versionId: string, meetingId: string, otherId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'swap', versionId, meetingId, otherId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/agenda-versions/{versionId}/meetings/{meetingId}/swaps/{otherId}', {
          params: { path: { missionId, versionId, meetingId, otherId } },
          signal,
        }),
      ),
  });

export const participantAgendaQuery = (missionId: string, participationId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'participant', participationId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participants/{participationId}/agenda', {
          params: { path: { missionId, participationId } },
          signal,
        }),
      ),
  });

interface MissionCommand {
  readonly missionId: string;
}

interface VersionCommand extends MissionCommand {
  readonly versionId: string;
}

const ofVersion = ({ missionId, versionId }: VersionCommand, key: string) => ({
  params: { path: { missionId, versionId } },
  ...once(key),
});

interface PublishCommand extends DecideCommand {
  readonly isFinal: boolean;
  /** Undefined where nobody has looked. */
  readonly readWarnings: ConfigurationFinding['kind'][] | undefined;
}

export const publishVersion = ({ isFinal, note, readWarnings, ...command }: PublishCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/agenda-versions/{versionId}/publication', {
      ...ofVersion(command, key),
      body: { isFinal, note, ...(readWarnings && { overriddenWarnings: readWarnings }) },
    }),
  );

export const renewExplanation = (command: VersionCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/agenda-versions/{versionId}/explanation', ofVersion(command, key)),
  );

interface DecideCommand extends VersionCommand {
  readonly note: string | null;
}

export const rejectVersion = ({ note, ...command }: DecideCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/agenda-versions/{versionId}/rejection', {
      ...ofVersion(command, key),
      body: { note },
    }),
  );

export const restoreVersion = ({ note, ...command }: DecideCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/agenda-versions/{versionId}/restoration', {
      ...ofVersion(command, key),
      body: { note, isFinal: null },
    }),
  );

/** Takes back what is public: then nothing is. */
export const withdrawAgenda = ({ note, ...command }: DecideCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/agenda-versions/{versionId}/withdrawal', {
      ...ofVersion(command, key),
      body: { note },
    }),
  );

/** When what was public was taken back, newest first. */
export const agendaWithdrawalsQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agenda(missionId), 'withdrawals'],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/agenda-withdrawals', { params: { path: { missionId } }, signal }),
      ),
  });

export const selectChanges = (
  {
    meetingIds,
    note,
    ...command
  }: VersionCommand & { readonly meetingIds: readonly string[]; readonly note: string | null },
  key: string,
) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/agenda-versions/{versionId}/selection', {
      ...ofVersion(command, key),
      body: { meetingIds: [...meetingIds], note },
    }),
  );

export const editAgenda = (
  { changes, ...command }: VersionCommand & { readonly changes: readonly PlaceChange[] },
  key: string,
) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/agenda-versions/{versionId}/edits', {
      ...ofVersion(command, key),
      body: { changes: [...changes], note: null },
    }),
  );
