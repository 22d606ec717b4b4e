import { withErasedNamed } from './erased-names.js';

describe('an answer of the API', () => {
  it('tells in words that somebody has withdrawn, wherever it has no name for them', () => {
    const answer = {
      items: [
        { from: { companyName: '—' }, to: { companyName: '[SYNTHETIC] buyer 0' }, message: '—' },
        { from: { companyName: '[SYNTHETIC] sme 0' }, to: null, message: null },
      ],
    };
    expect(withErasedNamed(answer, 'somebody who has withdrawn')).toEqual({
      items: [
        {
          from: { companyName: 'somebody who has withdrawn' },
          to: { companyName: '[SYNTHETIC] buyer 0' },
          message: '—',
        },
        { from: { companyName: '[SYNTHETIC] sme 0' }, to: null, message: null },
      ],
    });
  });

  it('may be no object at all', () => {
    expect(withErasedNamed<unknown>(null, 'somebody')).toBeNull();
  });
});
