import type { ScoredPair } from '../../../matching-engine/index.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { MatchSetup } from '../domain/match-setup.js';
import type { Recommendation } from '../domain/recommendation.js';
import { dealPlaces, type PlacedList } from './deal-places.js';
import { tellFurtherReasons, tellTerm } from './tell-term.js';

/** A perfect pair's shares may sum to a hair above 1, as fractions do; the score that is kept never does. */
const HIGHEST_SCORE = 1;

type Side = PlacedList['side'];

/** A recommendation whose place is not dealt yet. */
export type UnplacedRecommendation = Omit<Recommendation, 'rank'>;

/**
 * Each scored pair as a recommendation to either side that has it among its best, in the places that the setup deals.
 * Pairs below the setup's minimum are recommended to nobody.
 */
export function recommendationsOf(
  pairs: readonly ScoredPair[],
  setup: Pick<MatchSetup, 'minimumScore' | 'exposure'>,
): Recommendation[] {
  const good = pairs.filter(({ score }) => score >= setup.minimumScore);
  const unplaced = good.flatMap((pair) => [
    ...(pair.rank.forSme === null ? [] : [{ ...recommendation(pair, 'sme'), byScore: pair.rank.forSme }]),
    ...(pair.rank.forBuyer === null ? [] : [{ ...recommendation(pair, 'buyer'), byScore: pair.rank.forBuyer }]),
  ]);
  const lists = new Map<string, PlacedList & { readonly counterparts: { id: string; score: number }[] }>();
  for (const { participationId, counterpartId, score, side } of unplaced.sort(
    (left, right) => left.byScore - right.byScore,
  )) {
    const list = lists.get(participationId) ?? { participantId: participationId, side, counterparts: [] };
    list.counterparts.push({ id: counterpartId, score });
    lists.set(participationId, list);
  }
  const places = dealPlaces([...lists.values()], setup.exposure);
  return unplaced.map(({ participationId, counterpartId, score, terms }) => {
    const rank = (places.get(participationId)?.indexOf(counterpartId) ?? 0) + 1;
    return { participationId, counterpartId, rank, score, terms };
  });
}

/** A scored pair as it is recommended to one of its sides. */
export function recommendation(
  { smeId, buyerId, score, terms, reasons }: Omit<ScoredPair, 'rank'>,
  side: Side,
): UnplacedRecommendation & { readonly side: Side } {
  const [participationId, counterpartId] = side === 'sme' ? [smeId, buyerId] : [buyerId, smeId];
  return {
    side,
    participationId: participationId as ParticipationId,
    counterpartId: counterpartId as ParticipationId,
    score: Math.min(HIGHEST_SCORE, score),
    terms: [...terms.map((term) => tellTerm(term, reasons)), ...tellFurtherReasons(reasons)],
  };
}
