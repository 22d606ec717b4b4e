import { limitExposure, type StandingList } from '../../../matching-engine/index.js';
import type { MatchSetup } from '../domain/match-setup.js';

/** Somebody's list, and on which side they are. */
export interface PlacedList extends StandingList {
  readonly side: 'sme' | 'buyer';
}

/**
 * The places of everybody's counterparts, from 1: the first places are dealt so that nobody popular fills them on all
 * lists, the rest follows by score. Ids of counterparts by id of the participant, in order.
 */
export function dealPlaces(
  lists: readonly PlacedList[],
  exposure: MatchSetup['exposure'],
): ReadonlyMap<string, readonly string[]> {
  const byScore = (list: StandingList): readonly string[] => list.counterparts.map(({ id }) => id);
  if (exposure === null) return new Map(lists.map((list) => [list.participantId, byScore(list)]));
  const { places, mostLists } = exposure;
  // Each side is shown to the other and spread over it by itself.
  const sides = (['sme', 'buyer'] as const).map((side) => lists.filter((list) => list.side === side));
  const first = new Map(
    sides.flatMap((side) => {
      const options = { listLength: places, ...(mostLists !== null && { mostLists }) };
      return limitExposure(side, options).lists.map((list) => [list.participantId, byScore(list)] as const);
    }),
  );
  return new Map(
    lists.map((list) => {
      const shownFirst = first.get(list.participantId) ?? [];
      const rest = byScore(list).filter((id) => !shownFirst.includes(id));
      return [list.participantId, [...shownFirst, ...rest]];
    }),
  );
}
