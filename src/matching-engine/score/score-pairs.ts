import type { BuyerProfile, SmeProfile } from '../model/match-profile.js';
import type { RankedSide, Ranking } from '../model/ranking.js';
import type { ScoreOptions } from '../model/score-options.js';
import type { ScoredPair, ScoredPairs } from '../model/scored-pair.js';
import { rankMission } from '../ranking/rank-pairs.js';
import { describePair } from './describe-pair.js';
import { FilterTally } from './filter-tally.js';
import { PreparedMission } from './prepared-mission.js';

/**
 * Scores every SME with every buyer and returns, for each participant, its best counterparts with all that explains
 * them, and how many each filter stopped. Time grows with the number of pairs whose products are related, memory with
 * the participants and the pairs returned. The same profiles and options in any order give the same result. For
 * thousands of companies `rankPairs` gives the same lists without explanations.
 *
 * Scores depend on the whole mission (a code that all share tells little), so pass all of its profiles.
 * @throws Error for ids given twice, malformed codes or shares, or weights that cannot be used
 */
export function scorePairs(
  smes: readonly SmeProfile[],
  buyers: readonly BuyerProfile[],
  options: ScoreOptions = {},
): ScoredPairs {
  const mission = new PreparedMission(smes, buyers, options);
  const ranking = rankMission(mission, options.bestPerParticipant);
  const counts = [
    ...FilterTally.fromPlain(mission.smes.length, ranking.smeCounts).counts(mission.smes),
    ...FilterTally.fromPlain(mission.buyers.length, ranking.buyerCounts).counts(mission.buyers),
  ];
  return { pairs: describeBest(mission, ranking), filterCounts: counts };
}

function describeBest(mission: PreparedMission, ranking: Ranking): readonly ScoredPair[] {
  const rankOfSmeByBuyer = mission.buyers.map((_, buyer) => rankByPosition(ranking.buyers, buyer));
  const buyersWantingSme = mission.smes.map((): number[] => []);
  rankOfSmeByBuyer.forEach((rankOfSme, buyer) => {
    for (const sme of rankOfSme.keys()) buyersWantingSme[sme]?.push(buyer);
  });
  const pairs = mission.smes.flatMap((_, sme) => {
    const rankOfBuyer = rankByPosition(ranking.smes, sme);
    const viewOf = mission.row(sme);
    return [...new Set([...rankOfBuyer.keys(), ...(buyersWantingSme[sme] ?? [])])].map((buyer) => {
      const view = viewOf(buyer);
      const described = describePair(view, mission.productFacts(view), mission.weights);
      const rank = { forSme: rankOfBuyer.get(buyer) ?? null, forBuyer: rankOfSmeByBuyer[buyer]?.get(sme) ?? null };
      return { ...described, rank };
    });
  });
  return pairs.sort(bestFirst);
}

function rankByPosition({ starts, counterparts }: RankedSide, position: number): ReadonlyMap<number, number> {
  const list = counterparts.subarray(starts[position], starts[position + 1]);
  return new Map(Array.from(list, (counterpart, index) => [counterpart, index + 1]));
}

function bestFirst(left: ScoredPair, right: ScoredPair): number {
  if (left.score !== right.score) return right.score - left.score;
  if (left.smeId !== right.smeId) return left.smeId < right.smeId ? -1 : 1;
  return left.buyerId < right.buyerId ? -1 : 1;
}
