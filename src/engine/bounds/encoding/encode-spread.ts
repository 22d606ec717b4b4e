import { type Literal, negate } from '../sat/literal.js';
import type { SatSolver } from '../sat/sat-solver.js';

/** Whoever has `count` breaks, everybody else has at least `count - spread`. */
export function encodeSpread(solver: SatSolver, breaks: readonly (readonly Literal[])[], spread: number): void {
  const most = Math.max(0, ...breaks.map((counted) => counted.length));
  for (let count = spread + 1; count <= most; count += 1) {
    const someone = 2 * solver.addVariable();
    for (const counted of breaks) {
      if (counted.length >= count) solver.addClause([negate(counted[count - 1]!), someone]);
      const enough = counted[count - spread - 1];
      solver.addClause([negate(someone), ...(enough === undefined ? [] : [enough])]);
    }
  }
}
