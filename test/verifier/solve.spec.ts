import fc from 'fast-check';
import { checkProblem, type Problem, solve, type Solution, type SolveOptions } from '../../src/engine/index.js';
import { problemArbitrary } from './problem-arbitrary.js';
import { softScoreOf, verifyAgenda } from './verify-agenda.js';

/** Solves, insists on an answer, and passes it through the verifier. */
function solveVerified(problem: Problem, options: SolveOptions): Solution {
  const solution = solve(problem, options);
  if (solution.status === 'refused') throw new Error(JSON.stringify(solution.refusals));
  const verdict = verifyAgenda(problem, solution.placements);
  expect(verdict.violations).toEqual([]);
  expect({ breaks: verdict.breaks, idleSlots: verdict.idleSlots, moved: verdict.moved }).toEqual({
    breaks: solution.breaks,
    idleSlots: solution.idleSlots,
    moved: solution.moved,
  });
  const heaviest = Math.max(0, ...problem.meetings.map((meeting) => meeting.weight));
  expect(solution.score).toEqual({
    hard: 0,
    medium: verdict.unplacedWeight + verdict.shortfall * (heaviest + 1) + verdict.unfairness,
    soft: softScoreOf(problem, verdict),
  });
  return solution;
}

/** Gives the participants other numbers; the problem stays the same to everybody in it. */
function permuteParticipants(problem: Problem): Problem {
  const last = problem.participants.length - 1;
  return {
    ...problem,
    participants: problem.participants.toReversed(),
    vetoes: (problem.vetoes ?? []).map(([one, other]) => [last - one, last - other] as const),
    interpreters: problem.interpreters.map((interpreter) => ({
      ...interpreter,
      preferredParticipants: (interpreter.preferredParticipants ?? []).map((one) => last - one),
    })),
    meetings: problem.meetings.map((meeting) => ({
      ...meeting,
      participants: [last - meeting.participants[0], last - meeting.participants[1]] as const,
    })),
  };
}

describe('solving', () => {
  it('keeps every hard rule and counts what the verifier counts, checking itself at every move', () => {
    fc.assert(
      fc.property(problemArbitrary, fc.nat(), (problem, seed) => {
        solveVerified(problem, { seed, steps: 400, selfCheck: 'move' });
      }),
      { numRuns: 150 },
    );
  });

  it('names a reason for each meeting left out and for no other', () => {
    fc.assert(
      fc.property(problemArbitrary, (problem) => {
        const solution = solveVerified(problem, { seed: 1, steps: 2_000 });
        const isPlaced = (index: number): boolean => solution.placements[index] !== null;
        const settled = new Set((problem.alternatives ?? []).filter((set) => set.some(isPlaced)).flat());
        const leftOut = [...problem.meetings.keys()].filter((index) => !isPlaced(index) && !settled.has(index));
        expect(solution.unplaced.map(({ meeting }) => meeting)).toEqual(leftOut);
      }),
      { numRuns: 100 },
    );
  });

  it('gives equal answers to equal problems, seeds and steps, also when stopped early', () => {
    fc.assert(
      fc.property(problemArbitrary, fc.nat(), fc.integer({ min: 1, max: 6 }), (problem, seed, looks) => {
        let remaining = looks;
        const isStopped = (): boolean => --remaining === 0;
        const stopped = solve(problem, { seed, steps: 1_000_000, isStopped });
        const replayed = solve(problem, { seed, steps: stopped.status === 'refused' ? 0 : stopped.steps });
        expect(replayed).toEqual(stopped);
      }),
      { numRuns: 60 },
    );
  });

  it('finds an equally good agenda whatever numbers the participants have', () => {
    fc.assert(
      fc.property(problemArbitrary, (problem) => {
        const solution = solveVerified(problem, { seed: 5, steps: 60_000 });
        const permuted = solveVerified(permuteParticipants(problem), { seed: 5, steps: 60_000 });
        expect(permuted.score).toEqual(solution.score);
      }),
      { numRuns: 25 },
    );
  });

  it('finds every generated problem sound', () => {
    fc.assert(
      fc.property(problemArbitrary, (problem) => {
        expect(checkProblem(problem)).toEqual([]);
      }),
    );
  });
});
