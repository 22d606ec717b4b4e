import type { Problem } from '../model/problem.js';
import { countMissedTransfers } from './transfers.js';

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

describe('transfers between venues', () => {
  const apart: Problem = {
    ...problem,
    travelMinutes: [
      [0, 15],
      [15, 0],
    ],
    tables: [{}, { venue: 1 }],
    meetings: problem.meetings.map((meeting, index) => ({ ...meeting, tables: [index === 1 ? 1 : 0] })),
  };

  it('are missed where the time between two meetings is shorter than the way', () => {
    expect(countMissedTransfers(apart, [0, 1, -1])).toBe(1);
    expect(countMissedTransfers(apart, [0, 1, 2])).toBe(2);
  });

  it('are made with a slot between, on another day, or within a venue', () => {
    expect(countMissedTransfers(apart, [0, 2, -1])).toBe(0);
    expect(countMissedTransfers(apart, [3, 4, -1])).toBe(0);
    expect(countMissedTransfers(apart, [0, -1, 1])).toBe(0);
  });
});
