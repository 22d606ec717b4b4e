import type { Problem } from '../model/problem.js';
import { countWithoutInterpreter, countWithoutTable } from './resource-shortage.js';

const problem: Problem = {
  slots: Array.from({ length: 2 }, (_, index) => ({
    startMinute: index * 30,
    endMinute: index * 30 + 20,
    day: 0,
    session: 0,
  })),
  participants: Array.from({ length: 6 }, () => ({})),
  meetings: [
    { participants: [0, 1], weight: 1, languagePairs: [0] },
    { participants: [2, 3], weight: 1, languagePairs: [0, 1], tables: [1] },
    { participants: [4, 5], weight: 1, pinned: { interpreter: 0, table: 0 } },
  ],
  tables: [{ closedSlots: [1] }, {}, {}],
  interpreters: [{ languagePairs: [0] }, { languagePairs: [1], unavailableSlots: [1] }],
  languagePairCount: 2,
};

describe('shortage of tables and interpreters', () => {
  it('counts the meetings of a slot that cannot all be served at once', () => {
    expect(countWithoutTable(problem, [0, 0, 0])).toBe(0);
    expect(countWithoutTable(problem, [1, 1, 1])).toBe(1);
    expect(countWithoutInterpreter(problem, [0, 0, -1])).toBe(0);
    expect(countWithoutInterpreter(problem, [0, 0, 0])).toBe(1);
    expect(countWithoutInterpreter(problem, [1, 1, -1])).toBe(1);
  });
});
