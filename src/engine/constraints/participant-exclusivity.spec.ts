import type { Problem } from '../model/problem.js';
import { countClashes } from './participant-exclusivity.js';

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
    { participants: [0, 2], weight: 1 },
    { participants: [2, 3], weight: 1 },
  ],
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

describe('participant exclusivity', () => {
  it('counts a participant who sits in two meetings at once', () => {
    expect(countClashes(problem, [1, 1, 2])).toBe(1);
    expect(countClashes(problem, [1, 1, 1])).toBe(2);
  });

  it('counts nothing where slots differ or a meeting is unplaced', () => {
    expect(countClashes(problem, [1, 2, 1])).toBe(0);
    expect(countClashes(problem, [1, -1, 1])).toBe(0);
  });
});
