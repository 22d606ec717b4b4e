import type { RescoredLists, StandingList } from '../../../matching-engine/index.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { MatchSetup } from '../domain/match-setup.js';
import type { Recommendation } from '../domain/recommendation.js';
import { dealPlaces, type PlacedList } from './deal-places.js';
import { recommendation } from './read-scores.js';

type Pair = Pick<Recommendation, 'participationId' | 'counterpartId'>;

/** What is to be written when one participant was scored anew. */
export interface ChangedLists {
  readonly goneRows: readonly Pair[];
  readonly rows: readonly Recommendation[];
  readonly places: readonly (Pair & { readonly rank: number })[];
}

/** The difference between the lists as they stood and as they are now, and everybody's places after it. */
export function changedLists(
  before: readonly PlacedList[],
  { lists, pairs }: RescoredLists,
  sideOf: (id: string) => PlacedList['side'],
  setup: Pick<MatchSetup, 'minimumScore' | 'exposure'>,
): ChangedLists {
  const good = lists.map((list) => ({
    ...list,
    counterparts: list.counterparts.filter(({ score }) => score >= setup.minimumScore),
  }));
  const listById = new Map<string, PlacedList>(before.map((list) => [list.participantId, list]));
  const goneRows = good.flatMap((list) => goneFrom(listById.get(list.participantId), list));
  for (const list of good) listById.set(list.participantId, { ...list, side: sideOf(list.participantId) });
  const placesById = dealPlaces([...listById.values()], setup.exposure);
  const listed = new Set([...listById.values()].flatMap(keysOf));
  const rankOf = ({ participationId, counterpartId }: Pair): number =>
    (placesById.get(participationId)?.indexOf(counterpartId) ?? 0) + 1;
  const rows = pairs
    .flatMap((pair) => [recommendation(pair, 'sme'), recommendation(pair, 'buyer')])
    .filter(({ participationId, counterpartId }) => listed.has(keyOf(participationId, counterpartId)))
    .map(({ participationId, counterpartId, score, terms }) => ({
      participationId,
      counterpartId,
      score,
      terms,
      rank: rankOf({ participationId, counterpartId }),
    }));
  const places = [...placesById].flatMap(([participationId, counterpartIds]) =>
    counterpartIds.map((counterpartId, index) => ({ ...pairOf(participationId, counterpartId), rank: index + 1 })),
  );
  return { goneRows, rows, places };
}

function goneFrom(before: StandingList | undefined, now: StandingList): readonly Pair[] {
  const kept = new Set(now.counterparts.map(({ id }) => id));
  const gone = before?.counterparts.filter(({ id }) => !kept.has(id)) ?? [];
  return gone.map(({ id }) => pairOf(now.participantId, id));
}

function keysOf({ participantId, counterparts }: StandingList): readonly string[] {
  return counterparts.map(({ id }) => keyOf(participantId, id));
}

function keyOf(participationId: string, counterpartId: string): string {
  return `${participationId} ${counterpartId}`;
}

function pairOf(participationId: string, counterpartId: string): Pair {
  return { participationId: participationId as ParticipationId, counterpartId: counterpartId as ParticipationId };
}
