import { plantMission, PROFILES } from '../../bench/scheduling/planted-mission.js';
import { solve, type Solution } from '../../src/engine/index.js';
import { verifyAgenda } from './verify-agenda.js';

describe('a planted mission', () => {
  it.each([1, 2, 3])('has the agenda it was planted with: everything placed, nobody waiting (seed %i)', (seed) => {
    const { problem, plantedSlots, plantedCount } = plantMission(PROFILES.S, seed);
    const onlyPlanted = {
      ...problem,
      meetings: problem.meetings.slice(0, plantedCount),
      alternatives: [],
      // Their rests are the search's own affair, and nothing is searched here.
      interpreters: problem.interpreters.map(({ languagePairs, venue }) => ({ languagePairs, venue: venue ?? 0 })),
    };
    const solution = solve(onlyPlanted, { seed: 1, steps: 0, start: plantedSlots }) as Solution;
    expect(verifyAgenda(onlyPlanted, solution.placements)).toMatchObject({ violations: [], breaks: 0 });
    expect(solution.unplaced).toEqual([]);
  });

  it('is the same for the same seed', () => {
    expect(plantMission(PROFILES.S, 4)).toEqual(plantMission(PROFILES.S, 4));
  });

  it('is solved with everything it adds, every rule kept', () => {
    const { problem, plantedCount } = plantMission(PROFILES.S, 5);
    const solution = solve(problem, { seed: 1, steps: 60_000 }) as Solution;
    const verdict = verifyAgenda(problem, solution.placements);
    expect(verdict.violations).toEqual([]);
    expect(verdict.placed).toBeGreaterThanOrEqual(plantedCount);
  });
});
