import type { Problem } from '../model/problem.js';
import { countIdleSlots } from './idle-slots.js';

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

describe('idle slots', () => {
  it('are the slots inside breaks', () => {
    expect(countIdleSlots(problem, [0, 3, -1])).toBe(2);
    expect(countIdleSlots(problem, [0, 3, 1])).toBe(1);
    expect(countIdleSlots(problem, [1, 2, 3])).toBe(0);
  });

  it('are not counted across days', () => {
    expect(countIdleSlots(problem, [0, 5, -1])).toBe(0);
  });
});
