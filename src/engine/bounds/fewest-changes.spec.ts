import fc from 'fast-check';
import { judge, pairProblemArbitrary, tryEveryAnswer } from '../../../test/verifier/pair-problem-arbitrary.js';
import { proveFewestChanges } from './fewest-changes.js';
import type { PairProblem } from './pair-problem.js';

const CONFLICTS = 10_000;

/** A problem, and where its meetings were before: each in some slot, or nowhere. */
const changedProblem = pairProblemArbitrary.chain((problem) => {
  const slot = fc.integer({ min: -1, max: problem.slots.length - 1 });
  const { length } = problem.meetings;
  return fc.record({
    problem: fc.constant(problem),
    previous: fc.array(slot, { minLength: length, maxLength: length }),
  });
});

const countMoved = (previous: readonly number[], slotOf: readonly number[]): number =>
  previous.filter((slot, meeting) => slot >= 0 && slot !== slotOf[meeting]).length;

const leastOf = (problem: PairProblem, previous: readonly number[]): number =>
  tryEveryAnswer(problem, (slotOf, breaks) => breaks + countMoved(previous, slotOf)) ?? Number.POSITIVE_INFINITY;

describe('the proof of the fewest changes', () => {
  it('finds the least sum of breaks and meetings moved that trying every answer shows, and an answer that has it', () => {
    fc.assert(
      fc.property(changedProblem, ({ problem, previous }) => {
        const least = leastOf(problem, previous);
        const { lowerBound, slots } = proveFewestChanges(problem, previous, { known: Infinity, conflicts: CONFLICTS });
        expect(lowerBound).toBe(least);
        const breaks = slots === null ? null : judge(problem, slots);
        const sum = slots === null || breaks === null ? Infinity : breaks + countMoved(previous, slots);
        expect(sum).toBe(least);
      }),
      { numRuns: 200 },
    );
  });

  it('ends where the bound meets the sum that is known, and never claims more than is true', () => {
    fc.assert(
      fc.property(changedProblem, fc.nat({ max: 6 }), ({ problem, previous }, known) => {
        const least = leastOf(problem, previous);
        const { lowerBound, slots } = proveFewestChanges(problem, previous, { known, conflicts: CONFLICTS });
        expect(lowerBound).toBeLessThanOrEqual(least);
        expect(lowerBound).toBeGreaterThanOrEqual(Math.min(known, least));
        if (known <= least && least !== Infinity) expect(slots).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it('says what is known when it may learn no more, or is stopped', () => {
    fc.assert(
      fc.property(changedProblem, ({ problem, previous }) => {
        const least = leastOf(problem, previous);
        for (const limits of [{ conflicts: 0 }, { conflicts: CONFLICTS, isStopped: () => true }]) {
          const { lowerBound, slots } = proveFewestChanges(problem, previous, { known: Infinity, ...limits });
          expect(lowerBound).toBeLessThanOrEqual(least);
          expect(slots).toBeNull();
        }
      }),
      { numRuns: 50 },
    );
  });
});
