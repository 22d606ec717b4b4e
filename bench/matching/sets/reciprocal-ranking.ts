import { meanInterval } from '../../../src/matching-engine/evaluation/mean-interval.js';
import { normalisedGain } from '../../../src/matching-engine/evaluation/ranking-metrics.js';
import { reciprocalForecast } from '../../../src/matching-engine/index.js';
import { readTable } from '../data-folder.js';
import { decisionsOf, type DatedPair, sessionsOf } from '../speed-dating.js';

const depth = 5;
/** The part of the rounds whose outcome is known when the rest is ranked. */
const knownParts = { firstThird: 1 / 3, firstHalf: 1 / 2 };

/** Gives a pair its place: the larger, the earlier. */
type Ranker = (known: readonly DatedPair[]) => (pair: DatedPair) => number;

/**
 * Reciprocal ranking: each person ranks those met after the first third of the rounds by how likely both say yes,
 * knowing only the outcome of the first third. Persons who found nobody in the later rounds have no order to get right;
 * `countingAllPersons` counts them as 0.
 */
export function measure(dataFolder: string): object {
  const rows = readTable(dataFolder, 'speed_dating_pairs');
  if (rows === null) return { skipped: 'needs speed_dating_pairs' };
  const sessions = sessionsOf(rows);
  const gainsOf = (ranker: Ranker, part: number): readonly (number | null)[] =>
    sessions.flatMap((pairs) => gainsOfSession(pairs, ranker, part));
  const { firstThird, firstHalf } = knownParts;
  const forecast = gainsOf(byForecast, firstThird);
  return {
    sessions: sessions.length,
    pairs: rows.length,
    known: 'first third of the rounds',
    ndcgAt5: meanInterval(present(forecast)),
    countingAllPersons: meanInterval(forecast.map((gain) => gain ?? 0)),
    popularityTimesSelectivity: meanInterval(present(gainsOf(byRates, firstThird))),
    inTheOrderOfMeeting: meanInterval(present(gainsOf(inOrder, firstThird))),
    firstHalfKnown: {
      ndcgAt5: meanInterval(present(gainsOf(byForecast, firstHalf))),
      popularityTimesSelectivity: meanInterval(present(gainsOf(byRates, firstHalf))),
    },
  };
}

function gainsOfSession(pairs: readonly DatedPair[], ranker: Ranker, part: number): readonly (number | null)[] {
  const lastKnown = Math.floor(part * Math.max(...pairs.map(({ round }) => round)));
  const later = pairs.filter(({ round }) => round > lastKnown);
  const worth = ranker(pairs.filter(({ round }) => round <= lastKnown));
  const persons = [...new Set(later.flatMap(({ oneId, otherId }) => [oneId, otherId]))];
  return persons.map((person) => {
    const met = later.filter(({ oneId, otherId }) => oneId === person || otherId === person);
    const ranked = met
      .map((pair) => ({ pair, value: worth(pair) }))
      .sort((left, right) => right.value - left.value || left.pair.round - right.pair.round);
    return normalisedGain(
      ranked.map(({ pair }) => (pair.isMutual ? 1 : 0)),
      depth,
    );
  });
}

const byForecast: Ranker = (known) => {
  const forecast = reciprocalForecast(decisionsOf(known));
  return ({ oneId, otherId }) => forecast.mutual(oneId, otherId);
};

/** The baseline: the part of yeses that each gave and received, multiplied. */
const byRates: Ranker = (known) => {
  const decisions = decisionsOf(known);
  const mean = decisions.filter(({ isAccepted }) => isAccepted).length / Math.max(1, decisions.length);
  const rate = (key: 'deciderId' | 'counterpartId', id: string): number => {
    const own = decisions.filter((decision) => decision[key] === id);
    return (own.filter(({ isAccepted }) => isAccepted).length + mean) / (own.length + 1);
  };
  return ({ oneId, otherId }) =>
    rate('deciderId', oneId) *
    rate('counterpartId', oneId) *
    rate('deciderId', otherId) *
    rate('counterpartId', otherId);
};

const inOrder: Ranker = () => () => 0;

function present(gains: readonly (number | null)[]): readonly number[] {
  return gains.filter((gain) => gain !== null);
}
