import type { Problem } from '../model/problem.js';
import { sumUnplacedWeight } from './unplaced-weight.js';

const problem: Problem = {
  slots: Array.from({ length: 4 }, (_, index) => ({
    startMinute: index * 30,
    endMinute: index * 30 + 20,
    day: 0,
    session: 0,
  })),
  participants: [{}, {}, {}, {}],
  meetings: [
    { participants: [0, 1], weight: 5 },
    { participants: [0, 2], weight: 2 },
  ],
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

describe('unplaced weight', () => {
  it('sums the weights of the meetings left out', () => {
    expect(sumUnplacedWeight(problem, [-1, 0])).toBe(5);
    expect(sumUnplacedWeight(problem, [-1, -1])).toBe(7);
    expect(sumUnplacedWeight(problem, [1, 0])).toBe(0);
  });
});
