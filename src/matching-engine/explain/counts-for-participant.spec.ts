import { countsForParticipant } from './counts-for-participant.js';

describe('countsForParticipant', () => {
  const count = { participantId: 's1', side: 'sme' as const, possible: 4 };

  it('looks the same with a veto as with unrelated products', () => {
    const vetoed = countsForParticipant({ ...count, filtered: { pair_excluded: 1, products_unrelated: 5 } });
    expect(vetoed).toEqual({ ...count, filtered: { products_unrelated: 6 } });
    expect(countsForParticipant({ ...count, filtered: { products_unrelated: 6 } })).toEqual(vetoed);
  });

  it('leaves the other reasons as they are', () => {
    const filtered = { country_not_targeted: 2 };
    expect(countsForParticipant({ ...count, filtered })).toEqual({ ...count, filtered });
  });
});
