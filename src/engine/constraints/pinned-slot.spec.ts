import type { Problem } from '../model/problem.js';
import { pinnedSlot } from './pinned-slot.js';

const problem: Problem = {
  slots: Array.from({ length: 2 }, (_, index) => ({
    startMinute: index * 30,
    endMinute: index * 30 + 20,
    day: 0,
    session: 0,
  })),
  participants: [{}, {}, {}, {}],
  meetings: [
    { participants: [0, 1], weight: 1, pinned: { slot: 1 } },
    { participants: [0, 2], weight: 1, pinned: { table: 0 } },
  ],
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

describe('a pinned slot', () => {
  it('forbids every other slot', () => {
    expect([0, 1].map((slot) => pinnedSlot.forbids(problem, 0, slot))).toEqual([true, false]);
  });

  it('is independent of a pinned table', () => {
    expect([0, 1].map((slot) => pinnedSlot.forbids(problem, 1, slot))).toEqual([false, false]);
  });
});
