import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import { queryKeys } from './query-keys.js';

/** As many as the server keeps. */
const shownSuggestions = 30;

export interface CounterpartAddress {
  readonly missionId: string;
  readonly participationId: string;
  readonly counterpartId: string;
}

/** Why somebody is suggested, or why not: as the participant hears it, or, to organisers, all that is known. */
export const explanationQuery = (pair: CounterpartAddress, view: 'organiser' | 'participant', locale: string) =>
  queryOptions({
    queryKey: [...queryKeys.suggestions(pair.missionId), 'explanation', pair, view, locale],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET(
          '/api/v1/missions/{missionId}/participants/{participationId}/counterparts/{counterpartId}/explanation',
          {
            params: { path: pair, query: { view } },
            signal,
          },
        ),
      ),
  });

export const suggestionsQuery = (missionId: string, participationId: string, locale: string) =>
  queryOptions({
    queryKey: [...queryKeys.suggestions(missionId), participationId, locale],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participants/{participationId}/suggestions', {
          params: { path: { missionId, participationId }, query: { limit: shownSuggestions } },
          signal,
        }),
      ),
  });
