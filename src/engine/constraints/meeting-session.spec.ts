import type { Problem } from '../model/problem.js';
import { meetingSession } from './meeting-session.js';

const problem: Problem = {
  slots: Array.from({ length: 4 }, (_, index) => ({
    startMinute: index * 30,
    endMinute: index * 30 + 20,
    day: 0,
    session: index < 2 ? 0 : 1,
  })),
  participants: [{}, {}, {}, {}],
  meetings: [
    { participants: [0, 1], weight: 1, sessions: [1] },
    { participants: [0, 2], weight: 1 },
  ],
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

describe('sessions of a meeting', () => {
  it('keep it out of every other session', () => {
    expect([0, 1, 2, 3].map((slot) => meetingSession.forbids(problem, 0, slot))).toEqual([true, true, false, false]);
  });

  it('may be absent, and then forbid nothing', () => {
    expect([0, 1, 2, 3].some((slot) => meetingSession.forbids(problem, 1, slot))).toBe(false);
  });
});
