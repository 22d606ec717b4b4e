import { countBreaks } from './count-breaks.js';
import type { PairProblem } from './pair-problem.js';

/** The best answer known while a bound is raised towards it. */
export class Incumbent {
  /** One slot per meeting, or `null` as long as there is none. */
  slots: readonly number[] | null = null;
  private breaks = Number.POSITIVE_INFINITY;

  constructor(private readonly problem: PairProblem) {}

  /** Its breaks; `undefined` without one. */
  get target(): number | undefined {
    return this.slots === null ? undefined : this.breaks;
  }

  /** Takes another answer if it is better; says whether. */
  take(slots: readonly number[] | null): boolean {
    const breaks = slots === null ? Number.POSITIVE_INFINITY : countBreaks(this.problem, slots);
    if (breaks >= this.breaks) return false;
    this.slots = slots;
    this.breaks = breaks;
    return true;
  }

  /** The answer, if nothing above the bound can be better; otherwise `null`. */
  meeting(lowerBound: number): readonly number[] | null {
    return this.breaks <= lowerBound ? this.slots : null;
  }
}
