import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { Me, Membership } from './contract.js';
import { ProblemError } from './problem.js';
import { queryKeys } from './query-keys.js';

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: queryKeys.me,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await answerOf(client.GET('/api/v1/me', { signal }));
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return null;
      throw error;
    }
  },
  meta: { isKeptOffline: true },
});

export const signIn = (token: string, key: string) =>
  answerOf(client.POST('/api/v1/sign-ins', { ...once(key), body: { token } }));

export const signOut = () => answerOf(client.DELETE('/api/v1/sign-ins/current'));

interface LinkCommand {
  readonly missionId: string;
  readonly participationId: string;
}

export const createPersonalLink = ({ missionId, participationId }: LinkCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/participants/{participationId}/personal-links', {
      params: { path: { missionId, participationId } },
      ...once(key),
    }),
  );

/** A link to the page of a partner, which needs no sign-in. Another one does no harm: it takes no key. */
export const createPageLink = ({ missionId, participationId }: LinkCommand) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/participants/{participationId}/page-links', {
      params: { path: { missionId, participationId } },
    }),
  );

/** Every link that was given out for a participant, without its secret, and what was done by it. */
export const personalLinksQuery = (missionId: string, participationId: string) =>
  queryOptions({
    queryKey: queryKeys.personalLinks(missionId, participationId),
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participants/{participationId}/personal-links', {
          params: { path: { missionId, participationId } },
          signal,
        }),
      ),
  });

/** Whoever came in by it is out at once. */
export const revokePersonalLink = ({ missionId, participationId, linkId }: LinkCommand & { readonly linkId: string }) =>
  answerOf(
    client.DELETE('/api/v1/missions/{missionId}/participants/{participationId}/personal-links/{linkId}', {
      params: { path: { missionId, participationId, linkId } },
    }),
  );

/** The reader's place in a mission, or null where they have none. */
export function membershipIn(me: Me | null | undefined, missionId: string): Membership | null {
  return me?.memberships.find((membership) => membership.missionId === missionId) ?? null;
}
