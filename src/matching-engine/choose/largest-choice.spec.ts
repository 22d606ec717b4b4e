import fc from 'fast-check';
import type { MeetingCandidate } from '../model/meeting-choice.js';
import { largestChoice } from './largest-choice.js';

const candidates: fc.Arbitrary<readonly MeetingCandidate[]> = fc.uniqueArray(
  fc.record({
    smeId: fc.constantFrom('s1', 's2', 's3'),
    buyerId: fc.constantFrom('b1', 'b2', 'b3'),
    score: fc.integer({ min: 1, max: 20 }).map((points) => points / 20),
  }),
  { selector: ({ smeId, buyerId }) => `${smeId} ${buyerId}` },
);
const options = fc.record({
  maximumPerSme: fc.integer({ min: 1, max: 2 }),
  maximumPerBuyer: fc.integer({ min: 1, max: 2 }),
});

describe('largestChoice', () => {
  it('reaches the sum that trying everything reaches', () => {
    fc.assert(
      fc.property(candidates, options, (all, maxima) => {
        const sum = largestChoice(all, {}, maxima).reduce((total, { score }) => total + score, 0);
        expect(sum).toBeCloseTo(largestSum(all, maxima), 9);
      }),
    );
  });

  it('passes over pairs below the minimum score', () => {
    const pair = { smeId: 's1', buyerId: 'b1', score: 0.4 };
    const maxima = { maximumPerSme: 1, maximumPerBuyer: 1 };
    expect(largestChoice([pair], {}, { ...maxima, minimumScore: 0.5 })).toEqual([]);
    expect(largestChoice([pair], {}, maxima)).toEqual([pair]);
  });
});

function largestSum(
  all: readonly MeetingCandidate[],
  { maximumPerSme, maximumPerBuyer }: { readonly maximumPerSme: number; readonly maximumPerBuyer: number },
): number {
  let largest = 0;
  for (let subset = 0; subset < 2 ** all.length; subset += 1) {
    const chosen = all.filter((_, position) => (subset >> position) & 1);
    const count = (id: string): number => chosen.filter(({ smeId, buyerId }) => smeId === id || buyerId === id).length;
    const fits = chosen.every(
      ({ smeId, buyerId }) => count(smeId) <= maximumPerSme && count(buyerId) <= maximumPerBuyer,
    );
    if (fits)
      largest = Math.max(
        largest,
        chosen.reduce((sum, { score }) => sum + score, 0),
      );
  }
  return largest;
}
