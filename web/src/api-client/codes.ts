import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';

export type SearchedScheme = 'hs' | 'cn8' | 'ateco' | 'cpa' | 'nace' | 'cpv';
type TreeScheme = 'hs' | 'cn' | 'ateco' | 'cpa' | 'nace' | 'cpv';

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

/** The uppermost codes of a nomenclature. */
export const uppermostCodesQuery = (scheme: TreeScheme, locale: string) =>
  queryOptions({
    queryKey: ['code-tree', scheme, locale],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/classifications/{scheme}/codes', { params: { path: { scheme } }, signal })),
    staleTime: 10 * minute,
  });

/** A code with what lies above and below it, and what goes with it in other nomenclatures. */
export const codeInItsTreeQuery = (scheme: TreeScheme, code: string, locale: string) =>
  queryOptions({
    queryKey: ['code-tree', scheme, locale, code],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/classifications/{scheme}/codes/{code}', { params: { path: { scheme, code } }, signal }),
      ),
    staleTime: 10 * minute,
  });
