import type { Problem } from '../model/problem.js';
import { vetoedPair } from './vetoed-pair.js';

const problem: Problem = {
  slots: Array.from({ length: 6 }, (_, index) => ({
    startMinute: index * 30,
    endMinute: index * 30 + 20,
    day: index < 4 ? 0 : 1,
    session: index < 2 ? 0 : 1,
  })),
  participants: [{}, {}, {}, {}],
  meetings: [
    { participants: [0, 1], weight: 3 },
    { participants: [0, 2], weight: 2 },
    { participants: [0, 3], weight: 1 },
  ],
  tables: [{}, {}],
  interpreters: [],
  languagePairCount: 0,
};

describe('a veto', () => {
  const vetoed: Problem = { ...problem, vetoes: [[2, 0]] };

  it('keeps the pair apart in every slot, whichever of the two it came from', () => {
    expect([0, 1, 2, 3, 4, 5].every((slot) => vetoedPair.forbids(vetoed, 1, slot))).toBe(true);
  });

  it('is no concern of others', () => {
    expect(vetoedPair.forbids(vetoed, 0, 0)).toBe(false);
    expect(vetoedPair.forbids(problem, 1, 0)).toBe(false);
  });
});
