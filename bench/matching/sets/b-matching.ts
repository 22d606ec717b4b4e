import { largestChoice } from '../../../src/matching-engine/choose/largest-choice.js';
import { gini } from '../../../src/matching-engine/evaluation/gini.js';
import { meanInterval } from '../../../src/matching-engine/evaluation/mean-interval.js';
import { chooseMeetings, type MeetingCandidate, reciprocalForecast } from '../../../src/matching-engine/index.js';
import { readTable } from '../data-folder.js';
import { decisionsOf, type DatedPair, sessionsOf } from '../speed-dating.js';

const meetingsEach = 3;
const options = { maximumPerSme: meetingsEach, maximumPerBuyer: meetingsEach };
/** The middle of the scale, for a rating that was not given. */
const usualRating = 0.5;
const leastScore = 0.001;

/**
 * Who meets whom at the real sessions, three meetings each: the engine's fair choice against the exact optimum, on
 * scores known beforehand only in part (a forecast from the first third of the rounds) and on the scores that people
 * gave in the end (the harmonic mean of both ratings).
 */
export function measure(dataFolder: string): object {
  const rows = readTable(dataFolder, 'speed_dating_pairs');
  if (rows === null) return { skipped: 'needs speed_dating_pairs' };
  const sessions = sessionsOf(rows);
  return {
    sessions: sessions.length,
    meetingsEach,
    ...compare(sessions, ratedCandidates),
    onForecast: compare(sessions, forecastCandidates),
  };
}

function compare(
  sessions: readonly (readonly DatedPair[])[],
  candidatesOf: (pairs: readonly DatedPair[]) => readonly MeetingCandidate[],
): object {
  const results = sessions.map((pairs) => {
    const candidates = candidatesOf(pairs);
    const { meetings } = chooseMeetings(candidates, {}, options);
    const optimum = largestChoice(candidates, {}, options);
    const persons = [...new Set(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]))];
    const meetingsOf = persons.map(
      (person) => meetings.filter(({ smeId, buyerId }) => smeId === person || buyerId === person).length,
    );
    return {
      share: sumOf(meetings) / sumOf(optimum),
      withNone: meetingsOf.filter((count) => count === 0).length,
      fewest: Math.min(...meetingsOf),
      gini: gini(meetingsOf),
      mutual: mutualOf(meetings, pairs),
      mutualAtOptimum: mutualOf(optimum, pairs),
      optimumWithNone: persons.filter((id) => !optimum.some(({ smeId, buyerId }) => smeId === id || buyerId === id))
        .length,
    };
  });
  const total = (key: 'withNone' | 'mutual' | 'mutualAtOptimum' | 'optimumWithNone'): number =>
    results.reduce((sum, result) => sum + result[key], 0);
  return {
    shareOfOptimum: meanInterval(results.map(({ share }) => share)),
    leastShare: Math.min(...results.map(({ share }) => share)),
    withNone: total('withNone'),
    fewestMeetings: Math.min(...results.map(({ fewest }) => fewest)),
    giniOfMeetings: meanInterval(results.map((result) => result.gini)).mean,
    mutualYes: total('mutual'),
    mutualYesAtOptimum: total('mutualAtOptimum'),
    withNoneAtOptimum: total('optimumWithNone'),
  };
}

function ratedCandidates(pairs: readonly DatedPair[]): readonly MeetingCandidate[] {
  return pairs.map(({ oneId, otherId, oneRates = usualRating, otherRates = usualRating }) => ({
    smeId: oneId,
    buyerId: otherId,
    score: Math.max(leastScore, (2 * oneRates * otherRates) / Math.max(leastScore, oneRates + otherRates)),
  }));
}

function forecastCandidates(pairs: readonly DatedPair[]): readonly MeetingCandidate[] {
  const lastKnown = Math.floor(Math.max(...pairs.map(({ round }) => round)) / 3);
  const forecast = reciprocalForecast(decisionsOf(pairs.filter(({ round }) => round <= lastKnown)));
  return pairs
    .filter(({ round }) => round > lastKnown)
    .map(({ oneId, otherId }) => ({ smeId: oneId, buyerId: otherId, score: forecast.mutual(oneId, otherId) }));
}

function sumOf(meetings: readonly MeetingCandidate[]): number {
  return meetings.reduce((sum, { score }) => sum + score, 0);
}

function mutualOf(meetings: readonly MeetingCandidate[], pairs: readonly DatedPair[]): number {
  const mutual = new Set(pairs.filter(({ isMutual }) => isMutual).map(({ oneId, otherId }) => `${oneId} ${otherId}`));
  return meetings.filter(({ smeId, buyerId }) => mutual.has(`${smeId} ${buyerId}`)).length;
}
