import { scrollSpeed } from './scroll-at-edges.js';

describe('scrolling while something is dragged', () => {
  it('stands still in the middle, and is the faster the nearer to an edge', () => {
    const positions = [100, 120, 140, 500, 860, 880, 900];
    expect(positions.map((at) => scrollSpeed(at, 100, 900))).toEqual([-16, -8, 0, 0, 0, 8, 16]);
  });

  it('goes no faster beyond the edge', () => {
    expect([scrollSpeed(-50, 100, 900), scrollSpeed(5000, 100, 900)]).toEqual([-16, 16]);
  });

  it('stands still in the middle of a region that is lower than its edges', () => {
    expect(scrollSpeed(110, 100, 120)).toBe(0);
  });
});
