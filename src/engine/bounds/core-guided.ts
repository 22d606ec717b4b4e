import { countTrue } from './sat/cardinality.js';
import { type Literal, negate } from './sat/literal.js';
import type { SatAnswer, SatLimits, SatSolver } from './sat/sat-solver.js';

/** Conflicts spent on each literal of a core to see whether the core does without it, and on a core in all. */
const CONFLICTS_PER_LITERAL = 30;
const CONFLICTS_PER_CORE = 1_000;

/** How far a counter over a core counts at first; where that is too little it is made anew, twice as far. */
const COUNTED_AT_FIRST = 16;

/** Position in the counter that an assumption stands for. */
interface CountedOutput {
  /** What is counted; the counter may not reach as far yet. */
  readonly literals: readonly Literal[];
  readonly outputs: readonly Literal[];
  readonly index: number;
}

/**
 * Raises a lower bound on the number of true cost literals, core by core (OLL, after Morgado, Dodaro and
 * Marques-Silva, 2014): assume them all false; from the assumptions that cannot hold together one must fall, and a
 * counter over them says which further one.
 */
export class CoreGuidedBound {
  lowerBound = 0;
  /** What raised the bound last; still to be relaxed. */
  private core: readonly Literal[] = [];
  private readonly assumptions = new Set<Literal>();
  private readonly counterOf = new Map<Literal, CountedOutput>();

  /**
   * @param groups literals that are to be false, in groups. The finer they are, the less the rest is left to guess.
   * @param unavoidable per group how many of it are true in any case: what would otherwise be found core by core.
   */
  constructor(
    private readonly solver: SatSolver,
    groups: readonly (readonly Literal[])[],
    unavoidable: ArrayLike<number>,
  ) {
    for (const [group, literals] of groups.entries()) this.assumeGroup(literals, unavoidable[group]!);
  }

  /**
   * Takes one step: finds an answer of exactly `lowerBound` costs (`satisfiable`), or raises the bound
   * (`unsatisfiable`; the clauses themselves may be refuted by then), or was stopped.
   */
  step(limits: SatLimits): SatAnswer {
    // Only now: a caller content with the bound shall not wait for what merely prepares the next step.
    if (this.core.length > 0) this.relax(this.minimise(this.core, limits));
    this.core = [];
    const answer = this.solver.solve([...this.assumptions], limits);
    if (answer !== 'unsatisfiable' || this.solver.isRefuted) return answer;
    this.core = this.solver.core;
    this.lowerBound += 1;
    return answer;
  }

  private assumeGroup(literals: readonly Literal[], unavoidable: number): void {
    if (unavoidable === 0) {
      for (const literal of literals) this.assumeNext({ literals: [literal], outputs: [literal], index: -1 });
      return;
    }
    const outputs = countTrue(this.solver, literals, literals.length);
    for (const output of outputs.slice(0, unavoidable)) this.solver.addClause([output]);
    this.assumeNext({ literals, outputs, index: unavoidable - 1 });
    this.lowerBound += unavoidable;
  }

  private minimise(core: readonly Literal[], limits: SatLimits): readonly Literal[] {
    let kept = core;
    const lastConflict = this.solver.conflicts + CONFLICTS_PER_CORE;
    for (const literal of core) {
      if (this.solver.conflicts > lastConflict) break;
      if (!kept.includes(literal) || kept.length === 1) continue;
      const fewer = kept.filter((other) => other !== literal);
      const answer = this.solver.solve(fewer, { ...limits, conflicts: CONFLICTS_PER_LITERAL });
      if (answer === 'unsatisfiable') kept = this.solver.core;
    }
    return kept;
  }

  private relax(core: readonly Literal[]): void {
    for (const literal of core) {
      this.assumptions.delete(literal);
      this.assumeNext(this.counterOf.get(literal));
    }
    if (core.length === 1) this.solver.addClause([negate(core[0]!)]);
    else this.assumeNext(this.countFallen(core));
  }

  /** One of the core falls in any case: its counter stands at the first output. */
  private countFallen(core: readonly Literal[]): CountedOutput {
    const literals = core.map(negate);
    this.solver.addClause(literals);
    return { literals, outputs: countTrue(this.solver, literals, COUNTED_AT_FIRST), index: 0 };
  }

  private assumeNext(counted: CountedOutput | undefined): void {
    if (counted === undefined) return;
    const { literals } = counted;
    const index = counted.index + 1;
    if (index >= literals.length) return;
    const outputs =
      index < counted.outputs.length ? counted.outputs : countTrue(this.solver, literals, 2 * counted.outputs.length);
    const assumption = negate(outputs[index]!);
    this.assumptions.add(assumption);
    this.counterOf.set(assumption, { literals, outputs, index });
  }
}
