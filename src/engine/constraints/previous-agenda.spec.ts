import type { Problem } from '../model/problem.js';
import { countMoved } from './previous-agenda.js';

const problem: Problem = {
  slots: Array.from({ length: 4 }, (_, index) => ({
    startMinute: index * 30,
    endMinute: index * 30 + 20,
    day: 0,
    session: 0,
  })),
  participants: [{}, {}, {}, {}],
  meetings: [
    { participants: [0, 1], weight: 1 },
    { participants: [2, 3], weight: 1 },
    { participants: [0, 2], weight: 1 },
  ],
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
  previous: [{ slot: 1, table: 0, interpreter: null }, { slot: 2, table: 0, interpreter: null }, null],
};

describe('the previous agenda', () => {
  it('is left by meetings in another slot or in none', () => {
    expect(countMoved(problem, [1, 2, 0])).toBe(0);
    expect(countMoved(problem, [0, -1, 0])).toBe(2);
  });

  it('may be absent, and then nobody moves', () => {
    expect(countMoved({ ...problem, previous: undefined }, [0, 0, 0])).toBe(0);
  });
});
