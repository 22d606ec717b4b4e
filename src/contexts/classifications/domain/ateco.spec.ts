import { atecoRules } from './ateco.js';

describe('The normal form of an ATECO code', () => {
  it.each([
    ['28.94.10', '28.94.10'],
    ['289410', '28.94.10'],
    ['28 94 1', '28.94.1'],
    ['28.94', '28.94'],
    ['2894', '28.94'],
    ['28.9', '28.9'],
    ['28', '28'],
    ['c', 'C'],
  ])('of "%s" is %s', (text, expected) => {
    expect(atecoRules.normalise(text)).toBe(expected);
  });

  it.each(['', '2', 'W', '28.94.10.1', 'C28', '28-94'])('does not exist for "%s"', (text) => {
    expect(atecoRules.normalise(text)).toBeNull();
  });

  it('drops a digit at a time to reach the code above', () => {
    expect(['28.94.10', '28.94.1', '28.94', '28.9', '28', 'C'].map((code) => atecoRules.prefixAbove(code))).toEqual([
      '28.94.1',
      '28.94',
      '28.9',
      '28',
      null,
      null,
    ]);
  });
});
