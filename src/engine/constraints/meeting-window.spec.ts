import type { Problem } from '../model/problem.js';
import { meetingWindow } from './meeting-window.js';

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

describe('the window of a meeting', () => {
  const confined: Problem = { ...problem, meetings: [{ participants: [0, 1], weight: 1, slots: [1, 2] }] };

  it('forbids every slot outside it', () => {
    expect([0, 1, 2, 3].map((slot) => meetingWindow.forbids(confined, 0, slot))).toEqual([true, false, false, true]);
  });

  it('forbids nothing to a meeting without one', () => {
    expect(meetingWindow.forbids(problem, 0, 0)).toBe(false);
  });
});
