import type { PlainTally, RankedSide, Ranking } from '../model/ranking.js';
import { BestCounterparts } from '../score/best-counterparts.js';
import { FilterTally } from '../score/filter-tally.js';
import { rankedSide } from './rank-pairs.js';

/**
 * Puts the parts of one ranking together. The result does not depend on the number or the order of the parts.
 * @param limit as `bestPerParticipant` of the options that the parts were ranked with
 * @throws Error without parts, or when they are not of one mission
 */
export function mergeRankings(parts: readonly Ranking[], limit: number): Ranking {
  const [first] = parts;
  if (first === undefined) throw new Error('No parts of a ranking to merge');
  const { smeIds, buyerIds, weightsVersion } = first;
  if (parts.some((part) => part.smeIds.length !== smeIds.length || part.buyerIds.length !== buyerIds.length)) {
    throw new Error('The parts of a ranking are of different missions: rank the same profiles in all of them');
  }
  return {
    smeIds,
    buyerIds,
    smes: mergeSides(
      parts.map(({ smes }) => smes),
      smeIds.length,
      limit,
    ),
    buyers: mergeSides(
      parts.map(({ buyers }) => buyers),
      buyerIds.length,
      limit,
    ),
    smeCounts: mergeTallies(
      parts.map(({ smeCounts }) => smeCounts),
      smeIds.length,
    ),
    buyerCounts: mergeTallies(
      parts.map(({ buyerCounts }) => buyerCounts),
      buyerIds.length,
    ),
    weightsVersion,
  };
}

function mergeSides(sides: readonly RankedSide[], size: number, limit: number): RankedSide {
  const lists = Array.from({ length: size }, () => new BestCounterparts(limit));
  for (const { starts, counterparts, scores } of sides) {
    lists.forEach((list, position) => {
      for (let place = starts[position]!; place < starts[position + 1]!; place += 1) {
        list.offer(counterparts[place]!, scores[place]!);
      }
    });
  }
  return rankedSide(lists);
}

function mergeTallies(tallies: readonly PlainTally[], size: number): PlainTally {
  const merged = new FilterTally(size);
  for (const tally of tallies) merged.add(FilterTally.fromPlain(size, tally));
  return merged.toPlain();
}
