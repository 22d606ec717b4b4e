import { gini } from './gini.js';
import { meanInterval } from './mean-interval.js';
import { averagePrecision, normalisedGain, recallAt } from './ranking-metrics.js';

describe('Ranking metrics', () => {
  it('are those one computes by hand', () => {
    // (1 + 1/log2(4)) / (1 + 1/log2(3)) = 1.5 / 1.6309
    expect(normalisedGain([1, 0, 1, 0], 3)).toBeCloseTo(0.9197, 4);
    // 1/log2(3) of an ideal of 1: the second relevant one is beyond the depth and beyond the ideal of one place.
    expect(normalisedGain([0, 1], 1)).toBe(0);
    expect(averagePrecision([true, false, true])).toBeCloseTo((1 + 2 / 3) / 2, 12);
    expect(recallAt([true, false, true], 2)).toBe(0.5);
  });

  it('are nothing where nothing is relevant', () => {
    expect(normalisedGain([0, 0], 5)).toBeNull();
    expect(averagePrecision([false])).toBeNull();
    expect(recallAt([], 5)).toBeNull();
  });
});

describe('gini', () => {
  it('is 0 when all have the same and near 1 when one of many has all', () => {
    expect(gini([3, 3, 3])).toBeCloseTo(0, 12);
    expect(gini([0, 0, 0, 8])).toBeCloseTo(3 / 4, 12);
    expect(gini([1, 3])).toBeCloseTo(1 / 4, 12);
    expect(gini([])).toBe(0);
    expect(gini([0, 0])).toBe(0);
  });
});

describe('meanInterval', () => {
  it('holds the mean, is narrow for like values and always the same', () => {
    const spread = meanInterval([0, 1, 0, 1, 1, 0, 1, 0, 1, 1]);
    expect(spread.mean).toBeCloseTo(0.6, 12);
    expect(spread.low).toBeLessThan(0.6);
    expect(spread.high).toBeGreaterThan(0.6);
    expect(meanInterval([0.5, 0.5])).toEqual({ mean: 0.5, low: 0.5, high: 0.5, count: 2 });
    expect(meanInterval([0, 1, 1])).toEqual(meanInterval([0, 1, 1]));
  });
});
