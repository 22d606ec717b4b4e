import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { RunWish, SolveRun } from './contract.js';
import { queryKeys } from './query-keys.js';

export const isRunActive = (run: SolveRun | undefined): boolean =>
  run?.status === 'queued' || run?.status === 'running';

/** The last runs of a mission, newest first. */
export const solveRunsQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.solveRuns(missionId), 'list'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/solve-runs', { params: { path: { missionId } }, signal })),
  });

/** One run; while it is active it is asked for again every `pollMilliseconds`, whatever the live connection does. */
export const solveRunQuery = (missionId: string, runId: string, pollMilliseconds: number) =>
  queryOptions({
    queryKey: queryKeys.solveRun(missionId, runId),
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/solve-runs/{runId}', {
          params: { path: { missionId, runId } },
          signal,
        }),
      ),
    refetchInterval: (query) => (isRunActive(query.state.data) ? pollMilliseconds : false),
  });

const DRAW_EVERY_MILLISECONDS = 1000;

/** How good the best agenda of a run was in the course of it; asked for again while the run is active. */
export const runQualityQuery = (missionId: string, runId: string, isActive: boolean) =>
  queryOptions({
    queryKey: [...queryKeys.solveRun(missionId, runId), 'quality', isActive],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/solve-runs/{runId}/quality', {
          params: { path: { missionId, runId } },
          signal,
        }),
      ),
    refetchInterval: isActive ? DRAW_EVERY_MILLISECONDS : false,
  });

/** The best agenda so far of a run that is under way, as it is at the moment of asking. */
export const bestAgendaQuery = (missionId: string, runId: string) =>
  queryOptions({
    queryKey: [...queryKeys.solveRun(missionId, runId), 'best'],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/solve-runs/{runId}/best', {
          params: { path: { missionId, runId } },
          signal,
        }),
      ),
    // Whoever looks again wants to see what it is then.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });

interface RunCommand {
  readonly missionId: string;
  readonly runId: string;
}

const ofRun = ({ missionId, runId }: RunCommand, key: string) => ({
  params: { path: { missionId, runId } },
  ...once(key),
});

export const startSolveRun = (
  { missionId, wish }: { readonly missionId: string; readonly wish: RunWish },
  key: string,
) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/solve-runs', {
      params: { path: { missionId } },
      ...once(key),
      body: wish,
    }),
  );

export const cancelSolveRun = (command: RunCommand, key: string) =>
  answerOf(client.POST('/api/v1/missions/{missionId}/solve-runs/{runId}/cancellation', ofRun(command, key)));

/** Ends a run with the best agenda that it has. */
export const takeBestAgenda = (command: RunCommand, key: string) =>
  answerOf(client.POST('/api/v1/missions/{missionId}/solve-runs/{runId}/early-end', ofRun(command, key)));

/** Makes the agenda of a run again. */
export const repeatSolveRun = (command: RunCommand, key: string) =>
  answerOf(client.POST('/api/v1/missions/{missionId}/solve-runs/{runId}/repetition', ofRun(command, key)));
