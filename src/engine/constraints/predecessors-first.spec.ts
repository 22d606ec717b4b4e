import type { Problem } from '../model/problem.js';
import { countDisorder } from './predecessors-first.js';

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
    { participants: [2, 3], weight: 1, predecessors: [0] },
  ],
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

describe('predecessors', () => {
  it('take place in an earlier slot', () => {
    expect(countDisorder(problem, [0, 1])).toBe(0);
    expect(countDisorder(problem, [1, 1])).toBe(1);
    expect(countDisorder(problem, [2, 1])).toBe(1);
  });

  it('bind nobody while either meeting is unplaced', () => {
    expect(countDisorder(problem, [-1, 1])).toBe(0);
    expect(countDisorder(problem, [2, -1])).toBe(0);
  });
});
