import fc from 'fast-check';
import { wholePoints } from './whole-points.js';

describe('wholePoints', () => {
  it('gives the missing points to the largest remainders', () => {
    // 33.4 + 33.4 + 33.2 = 100: one point is missing after rounding down, and the first of the equals gets it.
    expect(wholePoints([0.334, 0.334, 0.332])).toEqual([34, 33, 33]);
    expect(wholePoints([0.295, 0.245])).toEqual([30, 24]);
    expect(wholePoints([])).toEqual([]);
  });

  it('adds up to the rounded sum, each within a point of its share', () => {
    const shares = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.map((part) => part / parts.length));
    fc.assert(
      fc.property(shares, (parts) => {
        const points = wholePoints(parts);
        const sum = parts.reduce((total, part) => total + part * 100, 0);
        expect(points.reduce((total, part) => total + part, 0)).toBe(Math.round(sum));
        parts.forEach((part, index) => {
          expect(Math.abs((points[index] ?? 0) - part * 100)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
