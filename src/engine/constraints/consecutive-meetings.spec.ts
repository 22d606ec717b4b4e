import type { Problem } from '../model/problem.js';
import { countBeyondRow } from './consecutive-meetings.js';

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

describe('meetings in a row', () => {
  const limited: Problem = { ...problem, participants: [{ maximumConsecutive: 1 }, {}, {}, {}] };

  it('count where they are more than a participant bears', () => {
    expect(countBeyondRow(limited, [2, 3, -1])).toBe(1);
    expect(countBeyondRow({ ...limited, participants: [{ maximumConsecutive: 2 }, {}, {}, {}] }, [2, 3, -1])).toBe(0);
  });

  it('are interrupted by a free slot, and between sessions', () => {
    expect(countBeyondRow(limited, [0, 2, 5])).toBe(0);
    expect(countBeyondRow(limited, [1, 2, -1])).toBe(0);
  });
});
