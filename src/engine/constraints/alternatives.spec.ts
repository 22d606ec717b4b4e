import type { Problem } from '../model/problem.js';
import { alternativesOf, countRivals } from './alternatives.js';

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

describe('alternatives', () => {
  const either: Problem = { ...problem, alternatives: [[0, 2]] };

  it('are too many from the second that takes place', () => {
    expect(countRivals(either, [0, 1, -1])).toBe(0);
    expect(countRivals(either, [0, 1, 2])).toBe(1);
  });

  it('are found by meeting', () => {
    expect([...alternativesOf(either)]).toEqual([0, -1, 0]);
  });
});
