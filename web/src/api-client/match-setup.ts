import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { MatchSetup } from './contract.js';
import { queryKeys } from './query-keys.js';
import { basedOn } from './revised.js';

export const matchSetupQuery = (missionId: string) =>
  queryOptions({
    queryKey: queryKeys.matchSetup(missionId),
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/match-setup', { params: { path: { missionId } }, signal })),
  });

interface DecideCommand {
  readonly missionId: string;
  readonly basedOnVersion: number;
  readonly setup: MatchSetup;
}

export const decideMatchSetup = ({ missionId, basedOnVersion, setup }: DecideCommand) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/match-setup', {
      params: { path: { missionId }, header: basedOn('match-setup', basedOnVersion) },
      body: setup,
    }),
  );

/** What other weights would do to sample pairs; nothing is stored, so that it is asked as a question. */
export const weightsPreviewQuery = (missionId: string, weights: MatchSetup['weights'], locale: string) =>
  queryOptions({
    queryKey: [...queryKeys.matchSetup(missionId), 'preview', weights, locale],
    queryFn: ({ signal }) =>
      answerOf(
        client.POST('/api/v1/missions/{missionId}/match-setup/weights-preview', {
          params: { path: { missionId } },
          body: { weights, pairs: [] },
          signal,
        }),
      ),
  });

/** The weights that the answers of participants speak for; nothing is stored. */
export const fitWeights = ({ missionId }: { readonly missionId: string }) =>
  answerOf(client.GET('/api/v1/missions/{missionId}/match-setup/fitted-weights', { params: { path: { missionId } } }));

interface ProofCommand {
  readonly missionId: string;
  readonly setup: MatchSetup;
}

/** Whether the minimums of a setup could be kept; nothing is stored. */
export const proveSetup = ({ missionId, setup }: ProofCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/match-setup/proof', {
      params: { path: { missionId } },
      ...once(key),
      body: setup,
    }),
  );

/** Every version of the setup, the newest first. */
export const setupVersionsQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.matchSetup(missionId), 'versions'],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/match-setup/versions', { params: { path: { missionId } }, signal }),
      ),
  });

interface ListPreviewQuestion {
  readonly missionId: string;
  readonly participationId: string;
  readonly setup: MatchSetup;
}

/** The list that a participant would see under a setup; nothing is stored, so that it is asked as a question. */
export const listPreviewQuery = ({ missionId, participationId, setup }: ListPreviewQuestion, locale: string) =>
  queryOptions({
    queryKey: [...queryKeys.matchSetup(missionId), 'list-preview', participationId, setup, locale],
    queryFn: ({ signal }) =>
      answerOf(
        client.POST('/api/v1/missions/{missionId}/match-setup/list-preview', {
          params: { path: { missionId } },
          body: { participationId, setup },
          signal,
        }),
      ),
  });
