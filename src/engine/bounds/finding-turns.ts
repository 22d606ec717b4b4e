import { AgendaFinder, isWorthFinding, WITHIN_REACH } from './agenda-finder.js';
import type { Incumbent } from './incumbent.js';
import type { PairProblem } from './pair-problem.js';

/**
 * Conflicts of a proof within which its bound mostly rises again, unless it is the optimum. Where it was not, looking for
 * answers that are not there has doubled the time of the proof.
 */
const PATIENCE = 5_000;

/** Conflicts of a turn: about as many as the proof takes between two turns. */
const CONFLICTS_PER_TURN = 1_000;

/**
 * Where the bound of a proof stands still it may well be the optimum, and all that is missing is an answer that meets it.
 * The clauses of a proof are bad at finding one; from then on it takes turns with a solver whose clauses are made for it.
 */
export class FindingTurns {
  /** What was refuted on the way raises the bound, too. */
  lowerBound = 0;
  private readonly isWorthIt: boolean;
  private finder: AgendaFinder | null = null;
  private suggested: readonly number[] | null = null;
  private standing = { lowerBound: -1, since: 0 };

  constructor(
    private readonly problem: PairProblem,
    private readonly incumbent: Incumbent,
  ) {
    this.isWorthIt = isWorthFinding(problem);
  }

  /**
   * To be called between two steps of the proof.
   *
   * @param conflicts that the proof has learnt from so far.
   * @returns an answer that meets the bound, which the incumbent may be; `null` where none was found, or it is too early to
   * look for one.
   */
  answer(lowerBound: number, conflicts: number, isStopped: () => boolean): readonly number[] | null {
    const known = this.incumbent.meeting(lowerBound);
    if (known !== null) return known;
    if (lowerBound > this.standing.lowerBound) this.standing = { lowerBound, since: conflicts };
    const isEarly = conflicts - this.standing.since < PATIENCE || this.gapTo(lowerBound) > WITHIN_REACH;
    const finder = isEarly ? null : this.open();
    if (finder === null) return null;
    const slots = finder.find(lowerBound, { isStopped, conflicts: CONFLICTS_PER_TURN });
    this.lowerBound = finder.lowerBound;
    return slots;
  }

  private gapTo(lowerBound: number): number {
    return (this.incumbent.target ?? Number.POSITIVE_INFINITY) - lowerBound;
  }

  private open(): AgendaFinder | null {
    const { slots, target } = this.incumbent;
    if (!this.isWorthIt || slots === null || target === undefined) return null;
    this.finder ??= new AgendaFinder(this.problem, target);
    if (this.suggested !== slots) this.finder.suggest(slots);
    this.suggested = slots;
    return this.finder;
  }
}
