import { rangeOf, stepsOf } from './quality-lines.js';

const size = { width: 100, height: 50 };
const figure = (elapsedMilliseconds: number, value: number | null) => ({ elapsedMilliseconds, value });

describe('the line of a figure', () => {
  it('holds until the figure changes, and until the end', () => {
    const figures = [figure(0, 10), figure(500, 20)];
    expect(stepsOf(figures, 1000, [10, 20], size)).toBe('M0 50H50V0H100');
  });

  it('begins where the figure is known, and is none where it never is', () => {
    expect(stepsOf([figure(0, null), figure(250, 5)], 1000, [0, 10], size)).toBe('M25 25H100');
    expect(stepsOf([figure(0, null)], 1000, [0, 10], size)).toBe('');
  });

  it('lies in the middle where nothing changes', () => {
    expect(stepsOf([figure(0, 3)], 1000, rangeOf([[figure(0, 3)]]), size)).toBe('M0 25H100');
  });
});
