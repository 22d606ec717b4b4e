import { CoreGuidedBound } from './core-guided.js';
import type { Literal } from './sat/literal.js';
import { SatSolver } from './sat/sat-solver.js';

/** Three literals of which two are true in any case, and one more that is true where the third is not. */
function openSolver(): { readonly solver: SatSolver; readonly group: readonly Literal[]; readonly other: Literal } {
  const solver = new SatSolver();
  const [one, two, three, other] = Array.from({ length: 4 }, () => 2 * solver.addVariable()) as [
    Literal,
    Literal,
    Literal,
    Literal,
  ];
  solver.addClause([one, two]);
  solver.addClause([two, three]);
  solver.addClause([one, three]);
  solver.addClause([three, other]);
  solver.addClause([one ^ 1, two ^ 1]);
  return { solver, group: [one, two, three], other };
}

function finish(bound: CoreGuidedBound): number {
  for (let step = 0; step < 20; step += 1) if (bound.step({}) === 'satisfiable') return bound.lowerBound;
  throw new Error('The bound was not met.');
}

describe('a bound raised core by core', () => {
  it('is the fewest costs', () => {
    const { solver, group, other } = openSolver();
    expect(finish(new CoreGuidedBound(solver, [group, [other]], [0, 0]))).toBe(2);
  });

  it('begins with what is unavoidable, and ends at the same', () => {
    const { solver, group, other } = openSolver();
    const bound = new CoreGuidedBound(solver, [group, [other]], [2, 0]);
    expect(bound.lowerBound).toBe(2);
    expect(bound.step({})).toBe('satisfiable');
    expect(finish(bound)).toBe(2);
    expect([solver.isTrue(group[2]!), solver.isTrue(other)]).toEqual([true, false]);
  });
});
