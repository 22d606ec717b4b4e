import type { Problem } from '../model/problem.js';
import { listWishes, listWorth, sumUnfairness } from './fair-share.js';

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

describe('a fair share', () => {
  it('makes each further meeting worth less, the more so the stricter the fairness', () => {
    expect([...listWorth(problem, 12)]).toEqual([12, 6, 4, 3, 2, 2, 1]);
    expect([...listWorth({ ...problem, fairness: 2 }, 12)]).toEqual([12, 3, 1, 0, 0, 0, 0]);
    expect([...listWorth({ ...problem, fairness: 0 }, 12)]).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('is missed most by those who have nothing', () => {
    expect(sumUnfairness(problem, [-1, -1, -1], 12)).toBe(12 + 6 + 4 + 3 * 12);
    expect(sumUnfairness(problem, [0, 1, -1], 12)).toBe(4 + 12);
    expect(sumUnfairness(problem, [0, 1, 2], 12)).toBe(0);
  });

  it('asks for no more than one can have: the maximum, and one of several alternatives', () => {
    const limited: Problem = { ...problem, participants: [{ maximumMeetings: 2 }, {}, {}, {}] };
    expect(listWishes(limited)).toEqual([2, 1, 1, 1]);
    expect(listWishes({ ...problem, alternatives: [[0, 2]] })).toEqual([2, 1, 1, 1]);
  });
});
