import type { Decision } from '../model/decision.js';
import { twoWayEffects, type TwoWayEffects } from './two-way-effects.js';

/** Nobody is certain to say yes or no. */
const leastChance = 0.02;
/** A rating tells more finely than a yes how somebody is liked; how much more counts is a prior. */
const ratingCount = 2;
/** Whether somebody rates highly says less of the next answer than how highly the other is rated. */
const partOfGiverRating = 0.5;

/** How likely a pair is to agree to meet, from 0 to 1. */
export interface ReciprocalForecast {
  /** That both say yes. */
  mutual(oneId: string, otherId: string): number;
  /** That `deciderId` says yes to `counterpartId`. */
  yes(deciderId: string, counterpartId: string): number;
}

/**
 * Forecasts answers from earlier ones: what a decider's readiness and a counterpart's popularity add to the mean, in
 * decisions and, where there are any, in ratings; both directions multiplied, since a meeting takes two (Xia et al.,
 * "Reciprocal recommendation system for online dating", ASONAM 2015, on popularity in reciprocal recommenders).
 *
 * Without history every pair has the same forecast: multiply it with the score. Popularity must not decide alone who is
 * shown to whom: limit exposure (`limitExposure`).
 */
export function reciprocalForecast(decisions: readonly Decision[]): ReciprocalForecast {
  const choices = twoWayEffects(
    decisions.map(({ deciderId, counterpartId, isAccepted }) => ({
      giverId: deciderId,
      receiverId: counterpartId,
      value: isAccepted ? 1 : 0,
    })),
  );
  const ratings = twoWayEffects(
    decisions.flatMap(({ deciderId, counterpartId, rating }) =>
      rating === undefined ? [] : [{ giverId: deciderId, receiverId: counterpartId, value: rating }],
    ),
  );
  const yes = (deciderId: string, counterpartId: string): number => chance(choices, ratings, deciderId, counterpartId);
  return { yes, mutual: (oneId, otherId) => yes(oneId, otherId) * yes(otherId, oneId) };
}

function chance(choices: TwoWayEffects, ratings: TwoWayEffects, deciderId: string, counterpartId: string): number {
  const byChoices = choices.mean + choices.ofGiver(deciderId) + choices.ofReceiver(counterpartId);
  const byRatings = partOfGiverRating * ratings.ofGiver(deciderId) + ratings.ofReceiver(counterpartId);
  return Math.min(1 - leastChance, Math.max(leastChance, byChoices + ratingCount * byRatings));
}
