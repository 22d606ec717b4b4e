import type { TFunction } from 'i18next';
import { gapInWords } from './gap-in-words.js';

const translate = ((key: string, facts: object = {}) =>
  `${key} ${JSON.stringify(facts)}`) as unknown as TFunction<'agenda'>;
const measured = { placed: 8, meetings: 10, mostPlaceable: 10, breaksAtLeast: 2 };

describe('the gap in words', () => {
  it('says what may be missing, rounded up: a gap that is not closed is never 0', () => {
    expect(gapInWords(translate, { ...measured, gapIn: 'meetings', gapPercent: 0.2 })).toBe(
      'gap.meetings {"percent":1,"most":10}',
    );
    expect(gapInWords(translate, { ...measured, gapIn: 'breaks', gapPercent: 33.3 })).toBe(
      'gap.breaks {"percent":34,"least":2}',
    );
  });

  it('says that something is proven, or that nothing is', () => {
    expect(gapInWords(translate, { ...measured, gapIn: 'breaks', gapPercent: 0 })).toBe('gap.proven {}');
    expect(gapInWords(translate, { ...measured, gapIn: null, gapPercent: null })).toBe('gap.unknown {}');
  });
});
