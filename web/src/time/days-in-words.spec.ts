import { daysInWords } from './days-in-words.js';

describe('the facts of a sentence', () => {
  it('tell days in words, within other facts too, and the rest as it is', () => {
    const facts = { day: '2026-10-25', time: '02:30', first: { day: '2026-10-26', slots: 3 }, kinds: ['2026-10-25'] };
    expect(daysInWords(facts, 'it')).toEqual({
      day: 'domenica 25 ottobre 2026',
      time: '02:30',
      first: { day: 'lunedì 26 ottobre 2026', slots: 3 },
      kinds: ['2026-10-25'],
    });
  });

  it('keep what is no day as it was written', () => {
    expect(daysInWords({ day: '2026-13-45' }, 'it')).toEqual({ day: '2026-13-45' });
  });
});
