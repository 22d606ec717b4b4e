import { allFilters } from '../filters/all-filters.js';
import type { BuyerProfile, SmeProfile } from '../model/match-profile.js';
import type { PairIds, ScoreOptions } from '../model/score-options.js';
import type { PairVerdict } from '../model/scored-pair.js';
import { describePair } from './describe-pair.js';
import { PreparedMission } from './prepared-mission.js';

/**
 * What is thought of one pair, exactly as `scorePairs` thinks of it, or every filter that stops it. Takes all profiles of
 * the mission, because scores depend on them.
 * @throws Error when the pair is not among the profiles, and as `scorePairs`
 */
export function judgePair(
  smes: readonly SmeProfile[],
  buyers: readonly BuyerProfile[],
  { smeId, buyerId }: PairIds,
  options: ScoreOptions = {},
): PairVerdict {
  const mission = new PreparedMission(smes, buyers, options);
  return judgeIn(mission, { smeId, buyerId });
}

/**
 * What is thought of several pairs, each as `judgePair`, from one preparation of the mission.
 * @throws Error as `judgePair`
 */
export function judgePairs(
  smes: readonly SmeProfile[],
  buyers: readonly BuyerProfile[],
  pairs: readonly PairIds[],
  options: ScoreOptions = {},
): readonly PairVerdict[] {
  const mission = new PreparedMission(smes, buyers, options);
  return pairs.map((pair) => judgeIn(mission, pair));
}

/**
 * What is thought of one pair of a prepared mission.
 * @throws Error when the pair is not of the mission
 */
export function judgeIn(mission: PreparedMission, { smeId, buyerId }: PairIds): PairVerdict {
  const sme = mission.find(smeId);
  const buyer = mission.find(buyerId);
  if (sme?.side !== 'sme' || buyer?.side !== 'buyer') {
    throw new Error(`No pair of ${smeId} and ${buyerId}: pass all profiles of the mission, these two among them`);
  }
  const view = mission.row(sme.position)(buyer.position);
  const stopping = allFilters.filter((filter) => filter.stops(view));
  if (stopping.length > 0) return { outcome: 'filtered', reasons: stopping.map((filter) => filter.reasonOf(view)) };
  return {
    outcome: 'scored',
    pair: describePair(view, mission.productFacts(view), mission.weights),
  };
}
