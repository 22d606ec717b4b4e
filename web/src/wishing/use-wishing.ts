import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Wishes, WishLevel } from '../api-client/contract.js';
import type { ProblemError } from '../api-client/problem.js';
import { queryKeys } from '../api-client/query-keys.js';
import { useCommand } from '../api-client/use-command.js';
import { rankWishes, wishesQuery } from '../api-client/wishes.js';
import { type RankedWish, withWish } from './reorder.js';

/** The wishes of a participant, and how they are changed. */
export interface Wishing {
  readonly wishes: Wishes;
  readonly isPending: boolean;
  /** Puts a company on a level; null takes it off the list. */
  readonly choose: (counterpartId: string, level: WishLevel | null) => void;
  /** Why the last change was refused, where it was about that company. */
  readonly refusalFor: (counterpartId: string) => ProblemError | null;
}

/** Changes the whole list of wishes of a participant; what the server answers is the list from then on. */
export function useWishChange(missionId: string, participationId: string) {
  const queryClient = useQueryClient();
  return useCommand(rankWishes, (answer) => {
    queryClient.setQueryData([...queryKeys.wishes(missionId), participationId], answer);
  });
}

/**
 * The wishes of a participant beside companies of the other side; null until they are known.
 *
 * @param mayWish whether the reader sees these wishes at all: nobody else asks for them
 */
export function useWishing(missionId: string, participationId: string, mayWish: boolean): Wishing | null {
  const { data: wishes } = useQuery({ ...wishesQuery(missionId, participationId), enabled: mayWish });
  const command = useWishChange(missionId, participationId);
  const [changedId, setChangedId] = useState<string | null>(null);
  if (wishes === undefined) return null;
  const send = (items: readonly RankedWish[]) => {
    command.send({ missionId, participationId, version: wishes.version, items });
  };
  return {
    wishes,
    isPending: command.isPending,
    choose: (counterpartId, level) => {
      setChangedId(counterpartId);
      send(withWish(wishes.items, counterpartId, level));
    },
    refusalFor: (counterpartId) => (changedId === counterpartId ? command.error : null),
  };
}
