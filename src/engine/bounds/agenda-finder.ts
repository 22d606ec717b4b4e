import { type EncodedProblem, encodePairProblem, readSlots } from './encoding/encode-pair-problem.js';
import type { PairProblem } from './pair-problem.js';
import { sizeOf } from './problem-size.js';
import { countAtLeast, countTrue } from './sat/cardinality.js';
import { type Literal, negate } from './sat/literal.js';
import type { SatLimits } from './sat/sat-solver.js';

/** Beyond this size of its clauses a problem leaves too few conflicts a second to find anything. */
const LARGEST_SIZE = 100_000;

/** An agenda with so many breaks above a bound is close enough for those that meet the bound to be looked for at once. */
export const WITHIN_REACH = 3;

/** Whether an agenda is likely to be found in seconds. */
export const isWorthFinding = (problem: PairProblem): boolean => sizeOf(problem) <= LARGEST_SIZE;

/** Finds complete agendas with few breaks by learning from conflicts. Deterministic. */
export class AgendaFinder {
  /** No complete agenda has fewer breaks. */
  lowerBound = 0;
  private readonly encoded: EncodedProblem;
  /** "At least 1, 2, ... breaks beyond the unavoidable ones". */
  private readonly avoidable: readonly Literal[];
  private readonly unavoidable: number;

  /** @param most breaks of the agendas looked for at most, now or later. */
  constructor(problem: PairProblem, most: number) {
    this.encoded = encodePairProblem(problem, 'finding');
    this.unavoidable = this.encoded.unavoidableBreaks.reduce((sum, breaks) => sum + breaks, 0);
    this.lowerBound = this.unavoidable;
    const ends = this.encoded.breakEnds.flatMap((own, participant) => this.listAvoidable(own, participant));
    this.avoidable = countAtLeast(this.encoded.solver, ends, Math.max(0, most - this.unavoidable) + 1);
  }

  /** How many conflicts it has learnt from so far. */
  get conflicts(): number {
    return this.encoded.solver.conflicts;
  }

  /** Tries these slots first, one per meeting. */
  suggest(slots: ArrayLike<number>): void {
    for (const [meeting, bySlot] of this.encoded.meetings.entries()) {
      const literal = bySlot.get(slots[meeting]!);
      if (literal !== undefined) this.encoded.solver.suggest(literal);
    }
  }

  /** @returns per meeting its slot, with so many breaks at most; `null` where it was not found, or is not there. */
  find(most: number, limits: SatLimits): readonly number[] | null {
    if (most < this.lowerBound) return null;
    const oneTooMany = this.avoidable[most - this.unavoidable];
    const answer = this.encoded.solver.solve(oneTooMany === undefined ? [] : [negate(oneTooMany)], limits);
    if (answer === 'unsatisfiable') this.lowerBound = most + 1;
    return answer === 'satisfiable' ? readSlots(this.encoded) : null;
  }

  private listAvoidable(ends: readonly Literal[], participant: number): readonly Literal[] {
    const unavoidable = this.encoded.unavoidableBreaks[participant]!;
    if (unavoidable === 0) return ends;
    const counted = countTrue(this.encoded.solver, ends, ends.length);
    for (const certain of counted.slice(0, unavoidable)) this.encoded.solver.addClause([certain]);
    return counted.slice(unavoidable);
  }
}
