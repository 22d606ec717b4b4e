import { compileProblem } from '../model/compiled-problem.js';
import type { Interpreter, Problem } from '../model/problem.js';
import { DutyRoster } from './duty-roster.js';

const problemWith = (interpreters: readonly Interpreter[]): Problem => ({
  slots: Array.from({ length: 12 }, (_, index) => ({ startMinute: index, endMinute: index + 1, day: 0, session: 0 })),
  participants: [{}, {}],
  meetings: [],
  tables: [{}],
  interpreters,
  languagePairCount: 1,
});

const dutyOf = (problem: Problem, interpreter: number): number[] => {
  const absent = new DutyRoster(compileProblem(problem)).applyTo(problem).interpreters[interpreter]!.unavailableSlots;
  return [...problem.slots.keys()].filter((slot) => absent?.includes(slot) !== true);
};

describe('the roster of interpreters', () => {
  it('lets nobody serve longer in a row, or more on a day, than they may', () => {
    const limits = { languagePairs: [0], maximumConsecutive: 3, maximumPerDay: 7 };
    const duty = dutyOf(problemWith([limits]), 0);
    expect(duty.length).toBeLessThanOrEqual(7);
    expect(duty.filter((slot) => [1, 2, 3].every((later) => duty.includes(slot + later)))).toEqual([]);
  });

  it('staggers the rests, so that somebody is there', () => {
    const limits = { languagePairs: [0], maximumConsecutive: 2 };
    const problem = problemWith([limits, limits]);
    expect(dutyOf(problem, 0)).not.toEqual(dutyOf(problem, 1));
  });

  it('leaves those without limits alone', () => {
    const problem = problemWith([{ languagePairs: [0], unavailableSlots: [3] }]);
    expect(new DutyRoster(compileProblem(problem)).limited).toEqual([]);
  });
});
