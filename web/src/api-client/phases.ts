import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import type { Phases, RequestRules } from './contract.js';
import { queryKeys } from './query-keys.js';
import { basedOn } from './revised.js';

export const phasesQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.phases(missionId), 'plan'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/phases', { params: { path: { missionId } }, signal })),
  });

interface Decision {
  readonly missionId: string;
  readonly basedOnVersion: number;
}

export const decidePhases = ({ missionId, basedOnVersion, phases }: Decision & { readonly phases: Phases }) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/phases', {
      params: { path: { missionId }, header: basedOn('phases', basedOnVersion) },
      body: phases,
    }),
  );

export const requestRulesQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.phases(missionId), 'request-rules'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/request-rules', { params: { path: { missionId } }, signal })),
  });

export const decideRequestRules = ({ missionId, basedOnVersion, rules }: Decision & { readonly rules: RequestRules }) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/request-rules', {
      params: { path: { missionId }, header: basedOn('request-rules', basedOnVersion) },
      body: rules,
    }),
  );

/** How wishes meet, for organisers: numbers alone. */
export const wishCountsQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.wishes(missionId), 'counts'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/wish-counts', { params: { path: { missionId } }, signal })),
  });
