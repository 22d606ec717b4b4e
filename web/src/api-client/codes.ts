import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';

export type SearchedScheme = 'hs' | 'cn8' | 'ateco' | 'cpa';

const shownCodes = 10;
const minute = 60_000;

/** Codes that a text may mean, the likeliest first; the same text means the same for a while. */
export const codesQuery = (scheme: SearchedScheme, text: string, locale: string) =>
  queryOptions({
    queryKey: ['codes', scheme, text, locale],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/classifications/codes', {
          params: { query: { scheme, text, limit: shownCodes } },
          signal,
        }),
      ),
    enabled: /[\p{Letter}\p{Number}]{2}/u.test(text),
    staleTime: 10 * minute,
    placeholderData: keepPreviousData,
  });

/** The nomenclatures that are known here; an import of an official list is rare. */
export const nomenclaturesQuery = () =>
  queryOptions({
    queryKey: ['nomenclatures'],
    queryFn: ({ signal }) => answerOf(client.GET('/api/v1/classifications', { signal })),
    staleTime: 10 * minute,
  });
