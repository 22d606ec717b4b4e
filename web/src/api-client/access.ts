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

/** The reader's place in a mission, or null where they have none. */
export function membershipIn(me: Me | null | undefined, missionId: string): Membership | null {
  return me?.memberships.find((membership) => membership.missionId === missionId) ?? null;
}
