import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { EenProfile, MarketProfile } from './contract.js';
import { queryKeys } from './query-keys.js';
import { basedOn } from './revised.js';

interface ProfileAddress {
  readonly missionId: string;
  readonly participationId: string;
}

/** The profile in force, with the labels of its codes in the language asked for. */
export const marketProfileQuery = (address: ProfileAddress, locale: string) =>
  queryOptions({
    queryKey: [...queryKeys.participants(address.missionId), 'profile', address.participationId, locale],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participants/{participationId}/profile', {
          params: { path: address },
          signal,
        }),
      ),
  });

/** Every version, the newest first. */
export const profileHistoryQuery = (address: ProfileAddress) =>
  queryOptions({
    queryKey: [...queryKeys.participants(address.missionId), 'profile-versions', address.participationId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participants/{participationId}/profile/versions', {
          params: { path: address },
          signal,
        }),
      ),
  });

/** What each field left open costs; it changes with everybody's profiles, as suggestions do. */
export const completenessQuery = (address: ProfileAddress) =>
  queryOptions({
    queryKey: [...queryKeys.suggestions(address.missionId), 'completeness', address.participationId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participants/{participationId}/profile/completeness', {
          params: { path: address },
          signal,
        }),
      ),
  });

interface ReviseCommand extends ProfileAddress {
  readonly basedOnVersion: number;
  readonly profile: MarketProfile;
}

export const reviseProfile = ({ missionId, participationId, basedOnVersion, profile }: ReviseCommand) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/participants/{participationId}/profile', {
      params: { path: { missionId, participationId }, header: basedOn('profile', basedOnVersion) },
      body: profile,
    }),
  );

/** The profile in the fields of the Enterprise Europe Network. */
export const writeEenProfile = (address: ProfileAddress) =>
  answerOf(
    client.GET('/api/v1/missions/{missionId}/participants/{participationId}/profile/een', {
      params: { path: address },
    }),
  );

interface ReadEenCommand extends ProfileAddress {
  readonly sent: EenProfile;
}

/** The profile that would come of a partnering profile; nothing is stored. */
export const readEenProfile = ({ missionId, participationId, sent }: ReadEenCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/participants/{participationId}/profile/een/reading', {
      params: { path: { missionId, participationId } },
      ...once(key),
      body: sent,
    }),
  );
