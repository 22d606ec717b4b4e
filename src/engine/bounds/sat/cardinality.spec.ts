import fc from 'fast-check';
import { atMostOne, countAtLeast, countTrue } from './cardinality.js';
import { negate } from './literal.js';
import { SatSolver } from './sat-solver.js';

const addLiterals = (solver: SatSolver, count: number): number[] =>
  Array.from({ length: count }, () => 2 * solver.addVariable());

describe('counting with clauses', () => {
  it('says of every assignment how many literals are true, up to the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 9 }), fc.integer({ min: 1, max: 9 }), (values, most) => {
        const solver = new SatSolver();
        const literals = addLiterals(solver, values.length);
        const outputs = countTrue(solver, literals, most);
        const assumptions = literals.map((literal, index) => (values[index] === true ? literal : negate(literal)));
        expect(solver.solve(assumptions)).toBe('satisfiable');
        const count = values.filter(Boolean).length;
        expect(outputs.map((output) => solver.isTrue(output))).toEqual(outputs.map((_, index) => count > index));
        expect(outputs).toHaveLength(Math.min(most, values.length));
      }),
    );
  });

  it('forbids a count by one output, and no assignment below it', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 9 }), fc.integer({ min: 1, max: 9 }), (values, most) => {
        const solver = new SatSolver();
        const literals = addLiterals(solver, values.length);
        const outputs = countAtLeast(solver, literals, most);
        expect(outputs).toHaveLength(Math.min(most, values.length));
        const assumptions = literals.map((literal, index) => (values[index] === true ? literal : negate(literal)));
        const count = values.filter(Boolean).length;
        const answers = outputs.map((output) => solver.solve([...assumptions, negate(output)]));
        expect(answers).toEqual(outputs.map((_, index) => (count > index ? 'unsatisfiable' : 'satisfiable')));
      }),
    );
  });

  it('allows at most one of many', () => {
    for (const size of [1, 2, 8, 9, 20]) {
      const solver = new SatSolver();
      const literals = addLiterals(solver, size);
      atMostOne(solver, literals);
      for (const [index, literal] of literals.entries()) {
        expect(solver.solve([literal, ...literals.slice(index + 1).map(negate)])).toBe('satisfiable');
        const other = literals[(index + 1) % size]!;
        if (size > 1) expect(solver.solve([literal, other])).toBe('unsatisfiable');
      }
    }
  });
});
