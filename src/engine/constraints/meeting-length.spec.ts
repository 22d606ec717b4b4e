import type { Problem } from '../model/problem.js';
import { meetingLength } from './meeting-length.js';

const problem: Problem = {
  slots: Array.from({ length: 1 }, (_, index) => ({
    startMinute: index * 30,
    endMinute: index * 30 + 20,
    day: 0,
    session: 0,
  })),
  participants: [{}, {}, {}, {}],
  meetings: [
    { participants: [0, 1], weight: 1, minimumMinutes: 20 },
    { participants: [0, 2], weight: 1, minimumMinutes: 21 },
    { participants: [1, 2], weight: 1 },
  ],
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

describe('the length of a meeting', () => {
  it('keeps it out of slots that are shorter, and of no others', () => {
    expect([0, 1, 2].map((meeting) => meetingLength.forbids(problem, meeting, 0))).toEqual([false, true, false]);
  });
});
