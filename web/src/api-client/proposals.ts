import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import { everyPage } from './every-page.js';
import type { ProposalRun } from './contract.js';
import { queryKeys } from './query-keys.js';

export const isProposalActive = (run: ProposalRun | undefined): boolean =>
  run?.status === 'queued' || run?.status === 'running';

/** The last proposals of a mission, newest first; asked for again while one is being made, whatever the live connection does. */
export const proposalRunsQuery = (missionId: string, pollMilliseconds: number) =>
  queryOptions({
    queryKey: queryKeys.proposals(missionId),
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/proposal-runs', {
          params: { path: { missionId }, query: { limit: 1 } },
          signal,
        }),
      ),
    refetchInterval: (query) => (isProposalActive(query.state.data?.items[0]) ? pollMilliseconds : false),
  });

/** The meetings of a proposal, as they would be agreed. */
export const proposedMeetingsQuery = (missionId: string, runId: string) =>
  queryOptions({
    queryKey: [...queryKeys.proposals(missionId), runId, 'meetings'],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          client.GET('/api/v1/missions/{missionId}/proposal-runs/{runId}/meetings', {
            params: { path: { missionId, runId }, query: page },
            signal,
          }),
        ),
      ),
  });

export const shortfallsQuery = (missionId: string, runId: string) =>
  queryOptions({
    queryKey: [...queryKeys.proposals(missionId), runId, 'shortfalls'],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/proposal-runs/{runId}/shortfalls', {
          params: { path: { missionId, runId } },
          signal,
        }),
      ),
  });

interface ProposalCommand {
  readonly missionId: string;
  readonly maximumPerSme: number;
}

/** Has meetings proposed for everybody; nothing is agreed by it. */
export const startProposal = ({ missionId, maximumPerSme }: ProposalCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/proposal-runs', {
      params: { path: { missionId } },
      ...once(key),
      body: { maximumPerSme },
    }),
  );

interface RunCommand {
  readonly missionId: string;
  readonly runId: string;
}

export const cancelProposal = (path: RunCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/proposal-runs/{runId}/cancellation', { params: { path }, ...once(key) }),
  );

/** Agrees the meetings of a proposal on everybody's behalf. */
export const agreeProposal = (path: RunCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/proposal-runs/{runId}/agreement', {
      params: { path },
      ...once(key),
      body: {},
    }),
  );
