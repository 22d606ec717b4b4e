import type { Problem } from '../model/problem.js';
import { toPairProblem } from './to-pair-problem.js';

const PROBLEM: Problem = {
  slots: [
    { startMinute: 0, endMinute: 20, day: 0, session: 0 },
    { startMinute: 20, endMinute: 60, day: 0, session: 1 },
    { startMinute: 100, endMinute: 140, day: 1, session: 2 },
  ],
  participants: [{ unavailableSlots: [2] }, {}],
  meetings: [
    {
      participants: [0, 1],
      weight: 5,
      sessions: [0, 1],
      slots: [0, 1],
      minimumMinutes: 30,
      pinned: { slot: 1 },
      predecessors: [],
    },
  ],
  tables: [{ closedSlots: [0] }, {}],
  interpreters: [],
  languagePairCount: 0,
};

describe('what the prover sees of a problem', () => {
  it('is everything that decides between slots', () => {
    expect(toPairProblem({ ...PROBLEM, breakSpread: 2 })).toEqual({
      isExact: true,
      problem: {
        slots: [
          { day: 0, session: 0, tables: 1 },
          { day: 0, session: 1, tables: 2 },
          { day: 1, session: 2, tables: 2 },
        ],
        participants: [{ forbiddenSlots: [2] }, { forbiddenSlots: [] }],
        meetings: [{ participants: [0, 1], sessions: [0, 1], fixedSlot: 1, forbiddenSlots: [0, 2], predecessors: [] }],
        spread: 2,
      },
    });
  });

  it('is not exact where a rule is left out', () => {
    const [meeting] = PROBLEM.meetings;
    const isExact = (problem: Problem): boolean | undefined => toPairProblem(problem)?.isExact;
    expect(isExact({ ...PROBLEM, meetings: [{ ...meeting!, languagePairs: [0] }], languagePairCount: 1 })).toBe(false);
    expect(isExact({ ...PROBLEM, meetings: [{ ...meeting!, tables: [1] }] })).toBe(false);
    expect(isExact({ ...PROBLEM, meetings: [{ ...meeting!, pinned: { table: 1 } }] })).toBe(false);
    expect(isExact({ ...PROBLEM, travelMinutes: [[0]] })).toBe(false);
    expect(isExact({ ...PROBLEM, participants: [{ maximumConsecutive: 1 }, {}] })).toBe(false);
  });

  it('is nothing where the problem itself keeps meetings from taking place', () => {
    expect(toPairProblem({ ...PROBLEM, vetoes: [[0, 1]] })).toBeNull();
    expect(toPairProblem({ ...PROBLEM, alternatives: [[0]] })).toBeNull();
    expect(toPairProblem({ ...PROBLEM, participants: [{ maximumMeetings: 0 }, {}] })).toBeNull();
  });
});
