import { usualTerms, wishOf } from './run-wish.js';

describe('the wish for an agenda', () => {
  it('names those selected only where the agenda is for them', () => {
    const chosen = { ...usualTerms, participationIds: ['one'] };
    expect(wishOf(chosen)).toEqual({ mode: 'everything', participationIds: [], seconds: 5, note: null });
    expect(wishOf({ ...chosen, mode: 'selected' })).toMatchObject({ mode: 'selected', participationIds: ['one'] });
  });

  it('keeps to the time that the server allows, and leaves out an empty note', () => {
    expect(wishOf({ ...usualTerms, seconds: 9_999, note: '  ' })).toMatchObject({ seconds: 600, note: null });
    expect(wishOf({ ...usualTerms, seconds: 0, note: ' With table 9 ' })).toMatchObject({
      ...{ seconds: 1, note: 'With table 9' },
    });
    expect(wishOf({ ...usualTerms, seconds: null })).toMatchObject({ seconds: 5 });
  });
});
