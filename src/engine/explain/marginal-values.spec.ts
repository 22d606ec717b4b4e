import type { Problem } from '../model/problem.js';
import type { Solution } from '../model/solution.js';
import { solve } from '../search/solve.js';
import { findMarginalValues } from './marginal-values.js';

/** Four pairs, two slots: one table, and one interpreter of language pair 0, are too few. */
const problem: Problem = {
  slots: [
    { startMinute: 0, endMinute: 20, day: 0, session: 0 },
    { startMinute: 25, endMinute: 45, day: 0, session: 0 },
  ],
  participants: Array.from({ length: 8 }, () => ({})),
  meetings: [
    { participants: [0, 1], weight: 2, languagePairs: [0] },
    { participants: [2, 3], weight: 2, languagePairs: [0] },
    { participants: [4, 5], weight: 2, languagePairs: [0] },
    { participants: [6, 7], weight: 1 },
  ],
  tables: [{}, {}],
  interpreters: [{ languagePairs: [0] }],
  languagePairCount: 2,
};

const valuesOf = (of: Problem) => {
  const solution = solve(of, { seed: 1, steps: 2_000 }) as Solution;
  return findMarginalValues(of, solution.placements, { seed: 1, steps: 2_000 });
};

describe('the worth of one more', () => {
  it('is what it brings: the language that is short, not the one that nobody speaks, nor a table', () => {
    expect(valuesOf(problem)).toEqual([
      { addition: { kind: 'interpreter', languagePair: 0, venue: 0 }, placed: 1, weight: 2, breaks: 0 },
      { addition: { kind: 'interpreter', languagePair: 1, venue: 0 }, placed: 0, weight: 0, breaks: 0 },
      { addition: { kind: 'table', venue: 0 }, placed: 0, weight: 0, breaks: 0 },
      { addition: { kind: 'slot', day: 0 }, placed: 1, weight: 2, breaks: 0 },
    ]);
  });

  it('of a table shows where tables are short', () => {
    const oneTable = { ...problem, tables: [{}], interpreters: [{ languagePairs: [0] }, { languagePairs: [0] }] };
    const table = valuesOf(oneTable).find(({ addition }) => addition.kind === 'table');
    expect(table).toMatchObject({ placed: 2, weight: 3 });
  });

  it('of a slot on the first day moves whatever is fixed to later ones', () => {
    const twoDays: Problem = {
      ...problem,
      slots: [...problem.slots, { startMinute: 1_440, endMinute: 1_460, day: 1, session: 1 }],
      participants: problem.participants.map((_, index) => (index === 6 ? { unavailableSlots: [2] } : {})),
      meetings: problem.meetings.map((meeting, index) => (index === 0 ? { ...meeting, pinned: { slot: 2 } } : meeting)),
    };
    expect(valuesOf(twoDays).map(({ placed }) => placed)).toEqual([0, 0, 0, 0, 0]);
  });

  it('is left out where there was no time to try it', () => {
    let questions = 0;
    const { placements } = solve(problem, { seed: 1, steps: 2_000 }) as Solution;
    const isStopped = (): boolean => (questions += 1) > 3;
    const all = valuesOf(problem);
    const tried = findMarginalValues(problem, placements, { seed: 1, steps: 2_000, isStopped });
    expect(tried.length).toBeLessThan(all.length);
    expect(tried).toEqual(all.slice(0, tried.length));
  });
});
