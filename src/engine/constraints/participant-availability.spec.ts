import type { Problem } from '../model/problem.js';
import { participantAvailability } from './participant-availability.js';

const problem: Problem = {
  slots: Array.from({ length: 4 }, (_, index) => ({
    startMinute: index * 30,
    endMinute: index * 30 + 20,
    day: 0,
    session: 0,
  })),
  participants: [{ unavailableSlots: [1] }, { unavailableSlots: [2] }],
  meetings: [{ participants: [0, 1], weight: 1 }],
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

describe('participant availability', () => {
  it('keeps a meeting out of the slots in which either participant is unavailable', () => {
    expect([0, 1, 2, 3].map((slot) => participantAvailability.forbids(problem, 0, slot))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
