import { hsRules } from './hs.js';

describe('The normal form of an HS code', () => {
  it.each([
    ['84.46.21', '844621'],
    ['8446 21', '844621'],
    ['8446-21', '844621'],
    [' 8446.21 ', '844621'],
    ['8446\u00a021', '844621'],
    ['8446', '8446'],
    ['84', '84'],
    ['8446 21 00', '84462100'],
    ['8446210000', '8446210000'],
    ['xvi', 'XVI'],
  ])('of "%s" is %s', (text, expected) => {
    expect(hsRules.normalise(text)).toBe(expected);
  });

  it.each(['', '8', '40610', '8446210', '8446X1', 'C', '844621000000'])('does not exist for "%s"', (text) => {
    expect(hsRules.normalise(text)).toBeNull();
  });
});
