import type { BuyerProfile, SmeProfile } from '../model/match-profile.js';
import type { MeetingBounds } from '../model/meeting-bounds.js';
import type { PairIds, ScoreOptions } from '../model/score-options.js';
import { rankPairs } from '../ranking/rank-pairs.js';
import { type FeasibilityProof, proveFeasible } from './prove-feasible.js';

/** Whether minimums of meetings can be promised; if not, a group that cannot have what it would be promised. */
export type MeetingPromise =
  | { readonly isFeasible: true; readonly possiblePairs: number }
  | (Extract<FeasibilityProof, { readonly isFeasible: false }> & { readonly possiblePairs: number });

/**
 * Proves minimums and maximums on the pairs that pass every filter and reach a score: `proveFeasible` over `rankPairs`.
 * @throws Error as those two
 */
export function promiseMeetings(
  smes: readonly SmeProfile[],
  buyers: readonly BuyerProfile[],
  bounds: readonly MeetingBounds[],
  minimumScore: number,
  options: ScoreOptions = {},
): MeetingPromise {
  const everyPair = { ...options, bestPerParticipant: Math.max(smes.length, buyers.length) };
  const { smeIds, buyerIds, smes: lists } = rankPairs(smes, buyers, everyPair);
  const pairs = smeIds.flatMap((smeId, sme): readonly PairIds[] => {
    const [start, end] = [lists.starts[sme], lists.starts[sme + 1]];
    const scores = lists.scores.subarray(start, end);
    return Array.from(lists.counterparts.subarray(start, end), (buyer) => ({
      smeId,
      buyerId: buyerIds[buyer]!,
    })).filter((_, index) => scores[index]! >= minimumScore);
  });
  const proof = proveFeasible(pairs, bounds);
  return proof.isFeasible
    ? { isFeasible: true, possiblePairs: pairs.length }
    : { ...proof, possiblePairs: pairs.length };
}
