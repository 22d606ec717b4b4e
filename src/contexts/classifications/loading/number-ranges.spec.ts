import { expandNumberRanges } from './number-ranges.js';

describe('Ranges of two-digit numbers', () => {
  it('hold their ends and everything between', () => {
    expect(expandNumberRanges('01-03 05 09-10')).toEqual(['01', '02', '03', '05', '09', '10']);
  });

  it.each(['', '1-3', '01-3', '01,03'])('cannot be read from "%s"', (text) => {
    expect(() => expandNumberRanges(text)).toThrow('Not a range');
  });
});
