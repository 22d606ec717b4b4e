import type { Problem } from '../model/problem.js';
import { countAboveMaximum, countShortfall } from './meeting-bounds.js';

const problem: Problem = {
  slots: Array.from({ length: 4 }, (_, index) => ({
    startMinute: index * 30,
    endMinute: index * 30 + 20,
    day: 0,
    session: 0,
  })),
  participants: [{ minimumMeetings: 2, maximumMeetings: 2 }, { minimumMeetings: 1 }, {}, {}],
  meetings: [
    { participants: [0, 1], weight: 1 },
    { participants: [0, 2], weight: 1 },
    { participants: [0, 3], weight: 1 },
  ],
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

describe('bounds on the meetings of a participant', () => {
  it('count meetings above the maximum', () => {
    expect(countAboveMaximum(problem, [0, 1, 2])).toBe(1);
    expect(countAboveMaximum(problem, [0, 1, -1])).toBe(0);
  });

  it('count meetings missing to the minimum', () => {
    expect(countShortfall(problem, [-1, -1, -1])).toBe(3);
    expect(countShortfall(problem, [-1, 1, -1])).toBe(2);
    expect(countShortfall(problem, [0, 1, -1])).toBe(0);
  });
});
