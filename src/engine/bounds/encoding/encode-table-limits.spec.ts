import type { PairMeeting, PairProblem } from '../pair-problem.js';
import { SatSolver } from '../sat/sat-solver.js';
import { encodeBusy } from './encode-busy.js';
import { encodeMeetings } from './encode-meetings.js';
import { encodeTableLimits } from './encode-table-limits.js';

/** Whether all these pairs can meet in one slot with so many tables, tables alone considered. */
function canMeetAtOnce(pairs: readonly (readonly [number, number])[], tables: number): boolean {
  const problem: PairProblem = {
    slots: [{ day: 0, session: 0, tables }],
    participants: Array.from({ length: 8 }, () => ({})),
    meetings: pairs.map((participants): PairMeeting => ({ participants })),
  };
  const solver = new SatSolver();
  const allowed = pairs.map(() => [0]);
  const meetings = encodeMeetings(solver, problem, allowed);
  const busy = problem.participants.map((_, participant) => {
    const own = [...pairs.keys()].filter((meeting) => pairs[meeting]!.includes(participant));
    return encodeBusy(solver, own, meetings, 1);
  });
  encodeTableLimits(solver, problem, meetings, busy);
  return solver.solve([]) === 'satisfiable';
}

describe('clauses for the tables of a slot', () => {
  it('allow as many meetings as tables, whichever side of the market people are of', () => {
    const crossing = [[0, 4] as const, [1, 5] as const, [2, 6] as const];
    expect([1, 2, 3].map((tables) => canMeetAtOnce(crossing, tables))).toEqual([false, false, true]);
    const aside = [[0, 1] as const, [2, 3] as const, [4, 5] as const, [6, 7] as const];
    expect([2, 3, 4].map((tables) => canMeetAtOnce(aside, tables))).toEqual([false, false, true]);
  });
});
