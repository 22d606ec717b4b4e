import { bestFigures } from './best-figures.js';

describe('the best figures of a row', () => {
  it('are the most, or the fewest, wherever they are', () => {
    expect(bestFigures([3, 5, null, 5], 'more')).toEqual([false, true, false, true]);
    expect(bestFigures([3, 5, 4], 'fewer')).toEqual([true, false, false]);
  });

  it('are none where nothing differs, or where neither way is better', () => {
    expect(bestFigures([4, 4, null], 'more')).toEqual([false, false, false]);
    expect(bestFigures([4, null], 'fewer')).toEqual([false, false]);
    expect(bestFigures([3, 5], null)).toEqual([false, false]);
  });
});
