import fc from 'fast-check';
import { type Literal, negate } from './literal.js';
import { SatSolver } from './sat-solver.js';

const VARIABLES = 7;

const literal = fc.nat({ max: 2 * VARIABLES - 1 });
const clauses = fc.array(fc.array(literal, { minLength: 1, maxLength: 3 }), { maxLength: 40 });

const holds = (one: Literal, assignment: number): boolean => ((assignment >> (one >> 1)) & 1) !== (one & 1);

const hasModel = (formula: readonly (readonly Literal[])[]): boolean =>
  [...Array(1 << VARIABLES).keys()].some((assignment) =>
    formula.every((clause) => clause.some((one) => holds(one, assignment))),
  );

function solverOf(formula: readonly (readonly Literal[])[]): SatSolver {
  const solver = new SatSolver();
  for (let variable = 0; variable < VARIABLES; variable += 1) solver.addVariable();
  for (const clause of formula) solver.addClause(clause);
  return solver;
}

/** `holes + 1` pigeons do not fit into as many holes. */
function pigeons(holes: number): SatSolver {
  const solver = new SatSolver();
  const inHole = Array.from({ length: holes + 1 }, () => Array.from({ length: holes }, () => 2 * solver.addVariable()));
  for (const row of inHole) solver.addClause(row);
  for (let hole = 0; hole < holes; hole += 1) {
    for (const [pigeon, row] of inHole.entries()) {
      for (const other of inHole.slice(pigeon + 1)) solver.addClause([negate(row[hole]!), negate(other[hole]!)]);
    }
  }
  return solver;
}

describe('the satisfiability solver', () => {
  it('answers as trying every assignment does, with a model that holds', () => {
    fc.assert(
      fc.property(clauses, (formula) => {
        const solver = solverOf(formula);
        const answer = solver.solve([]);
        expect(answer).toBe(hasModel(formula) ? 'satisfiable' : 'unsatisfiable');
        if (answer === 'satisfiable') {
          expect(formula.every((clause) => clause.some((one) => solver.isTrue(one)))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives assumptions that contradict the clauses, and stays of use afterwards', () => {
    fc.assert(
      fc.property(clauses, fc.uniqueArray(literal, { maxLength: 5 }), (formula, assumptions) => {
        const solver = solverOf(formula);
        const answer = solver.solve(assumptions);
        expect(answer).toBe(
          hasModel([...formula, ...assumptions.map((one) => [one])]) ? 'satisfiable' : 'unsatisfiable',
        );
        if (answer === 'satisfiable') {
          expect(assumptions.every((one) => solver.isTrue(one))).toBe(true);
        } else {
          expect(assumptions).toEqual(expect.arrayContaining([...solver.core]));
          expect(hasModel([...formula, ...solver.core.map((one) => [one])])).toBe(false);
        }
        expect(solver.solve([])).toBe(hasModel(formula) ? 'satisfiable' : 'unsatisfiable');
      }),
      { numRuns: 300 },
    );
  });

  it('takes clauses between two searches', () => {
    fc.assert(
      fc.property(clauses, clauses, (before, after) => {
        const solver = solverOf(before);
        solver.solve([]);
        for (const clause of after) solver.addClause(clause);
        expect(solver.solve([])).toBe(hasModel([...before, ...after]) ? 'satisfiable' : 'unsatisfiable');
      }),
    );
  });

  it('refutes after having forgotten clauses many times', () => {
    const solver = pigeons(8);
    expect(solver.solve([])).toBe('unsatisfiable');
    expect(solver.conflicts).toBeGreaterThan(2_000);
  });

  it('gives up when told to, and after the conflicts allowed', () => {
    expect(pigeons(11).solve([], { isStopped: () => true })).toBe('unknown');
    const solver = pigeons(11);
    expect(solver.solve([], { conflicts: 50 })).toBe('unknown');
    expect(solver.conflicts).toBeGreaterThanOrEqual(50);
  });

  it('tries what is suggested first', () => {
    const solver = solverOf([[0, 2, 4]]);
    solver.suggest(2);
    solver.solve([]);
    expect([0, 2, 4].map((one) => solver.isTrue(one))).toEqual([false, true, false]);
  });
});
