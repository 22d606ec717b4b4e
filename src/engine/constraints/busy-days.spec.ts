import type { Problem } from '../model/problem.js';
import { listBusyDays } from './busy-days.js';

const problem: Problem = {
  slots: Array.from({ length: 6 }, (_, index) => ({
    startMinute: index * 30,
    endMinute: index * 30 + 20,
    day: index < 4 ? 0 : 1,
    session: 0,
  })),
  participants: [{}, {}, {}, {}],
  meetings: [
    { participants: [0, 1], weight: 1 },
    { participants: [0, 2], weight: 1 },
    { participants: [0, 3], weight: 1 },
  ],
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

describe('busy days', () => {
  it('list the positions within each day, in order, for everybody who meets', () => {
    expect(listBusyDays(problem, [3, 0, 5])).toEqual([[0, 3], [1], [3], [0], [1]]);
  });
});
