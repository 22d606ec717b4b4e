import type { Problem } from '../model/problem.js';
import { countForbiddenSlots } from './allowed-slots.js';

const problem: Problem = {
  slots: Array.from({ length: 4 }, (_, index) => ({
    startMinute: index * 30,
    endMinute: index * 30 + 20,
    day: 0,
    session: 0,
  })),
  participants: [{ unavailableSlots: [1] }, {}, {}],
  meetings: [
    { participants: [0, 1], weight: 1 },
    { participants: [1, 2], weight: 1, pinned: { slot: 3 } },
  ],
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

describe('allowed slots', () => {
  it('counts each meeting that stands where a rule forbids it', () => {
    expect(countForbiddenSlots(problem, [1, 2])).toBe(2);
    expect(countForbiddenSlots(problem, [0, 3])).toBe(0);
    expect(countForbiddenSlots(problem, [-1, -1])).toBe(0);
  });
});
