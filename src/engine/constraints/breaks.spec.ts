import type { Problem } from '../model/problem.js';
import { countBreaks } from './breaks.js';

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

describe('breaks', () => {
  it('are runs of free slots between two meetings of a participant', () => {
    expect(countBreaks(problem, [0, 1, 2])).toBe(0);
    expect(countBreaks(problem, [0, 1, 3])).toBe(1);
    expect(countBreaks(problem, [0, 3, -1])).toBe(1);
  });

  it('do not count waiting before the first meeting or after the last', () => {
    expect(countBreaks(problem, [2, -1, -1])).toBe(0);
  });

  it('are not counted across days', () => {
    expect(countBreaks(problem, [0, 5, -1])).toBe(0);
    expect(countBreaks(problem, [0, 2, 5])).toBe(1);
  });
});
