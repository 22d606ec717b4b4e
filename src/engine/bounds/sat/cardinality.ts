import { type Literal, negate } from './literal.js';
import type { SatSolver } from './sat-solver.js';

/**
 * A totalizer (Bailleux and Boufkhad, 2003): literals that count how many of the given ones are true.
 *
 * @param most counts beyond this are not told apart.
 * @returns `literals.length` or `most` outputs; output `index` is true exactly where more than `index` are true.
 */
export function countTrue(solver: SatSolver, literals: readonly Literal[], most: number): Literal[] {
  if (literals.length <= 1) return literals.slice(0, most);
  const middle = literals.length >> 1;
  return mergeCounts(
    solver,
    countTrue(solver, literals.slice(0, middle), most),
    countTrue(solver, literals.slice(middle), most),
    most,
  );
}

/**
 * The same in one direction, with half the clauses: output `index` is true where more than `index` are true, and may be
 * true elsewhere, too. To forbid a count that is all it takes.
 */
export function countAtLeast(solver: SatSolver, literals: readonly Literal[], most: number): Literal[] {
  if (literals.length <= 1) return literals.slice(0, most);
  const middle = literals.length >> 1;
  const left = countAtLeast(solver, literals.slice(0, middle), most);
  const right = countAtLeast(solver, literals.slice(middle), most);
  const count = Math.min(most, left.length + right.length);
  const outputs = Array.from({ length: count }, () => 2 * solver.addVariable());
  for (let one = 0; one <= left.length; one += 1) {
    // What goes beyond the last output is said by the clauses that just reach it.
    for (let other = 0; other <= Math.min(right.length, count - one); other += 1) {
      addUpwards(solver, left, right, outputs, one, other);
    }
  }
  return outputs;
}

/** Adds two counts as `countTrue` gives them. */
export function mergeCounts(
  solver: SatSolver,
  left: readonly Literal[],
  right: readonly Literal[],
  most: number,
): Literal[] {
  const outputs: Literal[] = [];
  for (let index = 0; index < Math.min(most, left.length + right.length); index += 1) {
    outputs.push(2 * solver.addVariable());
  }
  for (let one = 0; one <= left.length; one += 1) {
    for (let other = 0; other <= right.length; other += 1) {
      addUpwards(solver, left, right, outputs, one, other);
      addDownwards(solver, left, right, outputs, one, other);
    }
  }
  return outputs;
}

/** `one` of the left and `other` of the right make at least their sum. */
function addUpwards(
  solver: SatSolver,
  left: readonly Literal[],
  right: readonly Literal[],
  outputs: readonly Literal[],
  one: number,
  other: number,
): void {
  const sum = Math.min(one + other, outputs.length);
  if (sum === 0) return;
  const clause = [outputs[sum - 1]!];
  if (one > 0) clause.push(negate(left[one - 1]!));
  if (other > 0) clause.push(negate(right[other - 1]!));
  solver.addClause(clause);
}

/** Not more than `one` of the left and not more than `other` of the right make not more than their sum. */
function addDownwards(
  solver: SatSolver,
  left: readonly Literal[],
  right: readonly Literal[],
  outputs: readonly Literal[],
  one: number,
  other: number,
): void {
  const sum = one + other;
  if (sum >= outputs.length) return;
  const clause = [negate(outputs[sum]!)];
  if (one < left.length) clause.push(left[one]!);
  if (other < right.length) clause.push(right[other]!);
  solver.addClause(clause);
}

/** At most one of the literals: by pairs while they are few, otherwise in groups with a commander each. */
export function atMostOne(solver: SatSolver, literals: readonly Literal[]): void {
  if (literals.length > PAIRWISE) {
    const half = literals.length >> 1;
    const link = 2 * solver.addVariable();
    atMostOne(solver, [...literals.slice(0, half), link]);
    atMostOne(solver, [...literals.slice(half), negate(link)]);
    return;
  }
  for (const [index, literal] of literals.entries()) {
    for (const other of literals.slice(index + 1)) solver.addClause([negate(literal), negate(other)]);
  }
}

/** Beyond this many, pairs cost more clauses than a link variable saves. */
const PAIRWISE = 8;
