import { type Problem, solve, type Progress, type Solution } from '../../src/engine/index.js';
import { DEMO_MISSION, generateMission } from './demo-mission.js';
import { verifyAgenda } from './verify-agenda.js';

function solveSound(problem: Problem, steps: number, onProgress?: (progress: Progress) => void): Solution {
  const solution = solve(problem, { seed: 1, steps, onProgress });
  if (solution.status === 'refused') throw new Error(JSON.stringify(solution.refusals));
  expect(verifyAgenda(problem, solution.placements).violations).toEqual([]);
  return solution;
}

describe('a mission of 120 meetings in two days', () => {
  it.each([1, 2, 3, 4, 5])('is solved with everything placed and nobody kept waiting (mission %i)', (seed) => {
    const solution = solveSound(generateMission(DEMO_MISSION, seed), 200_000);
    expect(solution).toMatchObject({ status: 'optimal', breaks: 0, idleSlots: 0, unplaced: [] });
  });

  it('has an agenda that keeps every rule before any improvement', () => {
    const solution = solveSound(generateMission(DEMO_MISSION, 1), 0);
    expect(solution.steps).toBe(0);
    expect(solution.placements.filter((placement) => placement !== null).length).toBeGreaterThan(115);
  });

  it('reports progress that never gets worse, the last being the answer', () => {
    const reports: Progress[] = [];
    const crowded = generateMission({ ...DEMO_MISSION, meetings: 260, tables: 11 }, 1);
    const solution = solveSound(crowded, 120_000, (progress) => reports.push(progress));
    expect(reports.length).toBeGreaterThan(3);
    expect(reports.map(({ stepsDone }) => stepsDone)).toEqual(
      reports.map(({ stepsDone }) => stepsDone).toSorted((one, other) => one - other),
    );
    expect(reports.at(-1)).toEqual({
      placed: solution.placements.filter((placement) => placement !== null).length,
      meetings: 260,
      breaks: solution.breaks,
      idleSlots: solution.idleSlots,
      stepsDone: solution.steps,
      steps: 120_000,
    });
  });

  it('stays put where the previous agenda is still good', () => {
    const problem = generateMission(DEMO_MISSION, 2);
    const previous = solveSound(problem, 200_000).placements;
    expect(solveSound({ ...problem, previous }, 200_000).placements).toEqual(previous);
  });

  it('moves few where one interpreter falls ill for a day', () => {
    const problem = generateMission(DEMO_MISSION, 2);
    const previous = solveSound(problem, 200_000).placements;
    const interpreters = problem.interpreters.map((interpreter, index) =>
      index === 0 ? { ...interpreter, unavailableSlots: Array.from({ length: 12 }, (_, slot) => slot) } : interpreter,
    );
    const repaired = solveSound({ ...problem, interpreters, previous }, 200_000);
    const broken = previous.filter((placement) => placement?.interpreter === 0 && placement.slot < 12).length;
    expect(broken).toBeGreaterThan(0);
    expect(repaired.moved + repaired.breaks).toBeLessThanOrEqual(broken);
  });

  it('keeps pinned meetings where they are', () => {
    const problem = generateMission(DEMO_MISSION, 3);
    const first = solveSound(problem, 20_000).placements;
    const pinned = problem.meetings.map((meeting, index) => {
      const { slot, table } = first[index]!;
      return index < 30 ? { ...meeting, pinned: { slot, table } } : meeting;
    });
    const again = solveSound({ ...problem, meetings: pinned }, 50_000).placements;
    expect(again.slice(0, 30).map((placement) => [placement?.slot, placement?.table])).toEqual(
      first.slice(0, 30).map((placement) => [placement?.slot, placement?.table]),
    );
  });

  it('places the more valuable wishes where there are more than fit', () => {
    const crowded = generateMission({ ...DEMO_MISSION, meetings: 400 }, 1);
    const solution = solveSound(crowded, 150_000);
    const shareOf = (weight: number): number => {
      const wishes = crowded.meetings.flatMap((meeting, index) => (meeting.weight === weight ? [index] : []));
      return wishes.filter((index) => solution.placements[index] !== null).length / wishes.length;
    };
    expect(solution.unplaced.length).toBeGreaterThan(100);
    expect(shareOf(3)).toBeGreaterThan(shareOf(2));
    expect(shareOf(2)).toBeGreaterThan(shareOf(1));
  });
});
