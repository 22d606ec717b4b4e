import type { Problem } from '../model/problem.js';
import { tablesServing } from './table-supply.js';

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

describe('tables of a meeting', () => {
  it('are the pinned one, those named, or all', () => {
    expect([0, 1, 2].map((meeting) => tablesServing(problem, meeting))).toEqual([[0, 1, 2], [1], [0]]);
  });
});
