import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import { queryKeys } from './query-keys.js';

interface OfParticipation {
  readonly missionId: string;
  readonly participationId: string;
}

/** Everything that is kept of a participation and its people, for themselves and organisers. */
export const personalDataQuery = ({ missionId, participationId }: OfParticipation) =>
  queryOptions({
    queryKey: [...queryKeys.participants(missionId), participationId, 'personal-data'],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participants/{participationId}/personal-data', {
          params: { path: { missionId, participationId } },
          signal,
        }),
      ),
  });

/** Consent to be asked later what became of the meetings, given or taken back. */
export const changeConsent = ({ missionId, participationId, isGiven }: OfParticipation & { isGiven: boolean }) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/participants/{participationId}/follow-up-consent', {
      params: { path: { missionId, participationId } },
      body: { isGiven },
    }),
  );

/** Cannot be undone. */
export const eraseParticipant = ({ missionId, participationId }: OfParticipation, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/participants/{participationId}/erasure', {
      params: { path: { missionId, participationId } },
      ...once(key),
    }),
  );
