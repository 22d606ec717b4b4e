import type { Placement, Problem } from '../model/problem.js';
import { solve } from '../search/solve.js';

const slot = (index: number) => ({ startMinute: 20 * index, endMinute: 20 * index + 20, day: 0, session: 0 });
const at = (slot: number): Placement => ({ slot, table: 0, interpreter: null });

/** One firm meets two buyers on a day of six slots; in the agenda before, at its beginning and at its end. */
const apart: Problem = {
  slots: [0, 1, 2, 3, 4, 5].map(slot),
  participants: [{}, {}, {}],
  meetings: [1, 2].map((buyer) => ({ participants: [0, buyer], weight: 100 })),
  tables: [{}],
  interpreters: [],
  languagePairCount: 1,
  previous: [at(0), at(5)],
};

function solved(problem: Problem) {
  const solution = solve(problem, { seed: 1, steps: 20_000 });
  if (solution.status === 'refused') throw new Error(JSON.stringify(solution.refusals));
  return solution;
}

describe('the weights of the soft counts', () => {
  it('leave a break where moving is the dearer, and move where the break is', () => {
    expect(solved({ ...apart, softWeights: { break: 10, moved: 1_000 } })).toMatchObject({ moved: 0, breaks: 1 });
    expect(solved({ ...apart, softWeights: { break: 1_000, moved: 10 } })).toMatchObject({ moved: 1, breaks: 0 });
  });

  it('are multiplied into the score', () => {
    // The two meetings cannot be side by side: the firm is away in between.
    const parted = { ...apart, participants: [{ unavailableSlots: [1, 2, 3, 5] }, {}, {}] };
    const { breaks, moved, idleSlots, score } = solved({ ...parted, softWeights: { break: 7, moved: 5, idleSlot: 3 } });
    expect({ breaks, moved, idleSlots }).toEqual({ breaks: 1, moved: 1, idleSlots: 3 });
    expect(score.soft).toBe(7 + 5 + 3 * 3);
  });

  it('are what they always were where nobody says otherwise', () => {
    const { breaks, moved, idleSlots, score } = solved(apart);
    expect(score.soft).toBe(1_000 * (breaks + moved) + idleSlots);
  });
});
