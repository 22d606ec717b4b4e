import { SeededRandom } from './seeded-random.js';

const draw = (seed: number, count: number): number[] => {
  const random = new SeededRandom(seed);
  return Array.from({ length: count }, () => random.bits());
};

describe('a seeded random generator', () => {
  it('repeats itself for equal seeds and differs for neighbouring ones', () => {
    expect(draw(7, 50)).toEqual(draw(7, 50));
    expect(draw(7, 50)).not.toEqual(draw(8, 50));
  });

  it('spreads evenly below a limit', () => {
    const random = new SeededRandom(3);
    const counts = new Array<number>(7).fill(0);
    for (let draws = 0; draws < 70_000; draws += 1) counts[random.below(7)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('spreads evenly below a small limit drawn in whole numbers', () => {
    const random = new SeededRandom(4);
    const counts = new Array<number>(7).fill(0);
    for (let draws = 0; draws < 70_000; draws += 1) counts[random.belowFew(7)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
    expect(random.belowFew(1)).toBe(0);
  });

  it('stays from 0 up to but without 1', () => {
    const random = new SeededRandom(-1);
    const draws = Array.from({ length: 10_000 }, () => random.unit());
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
  });
});
