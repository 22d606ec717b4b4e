import { formatNumber } from './format-number.js';

describe('a number with a fraction', () => {
  it('has the comma of all languages but English', () => {
    const written = (['it', 'en', 'ru', 'uz'] as const).map((locale) =>
      formatNumber(0.24, locale, { maximumFractionDigits: 1 }),
    );
    expect(written).toEqual(['0,2', '0.2', '0,2', '0,2']);
  });
});
