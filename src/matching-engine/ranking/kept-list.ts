import { BestCounterparts } from '../score/best-counterparts.js';

/**
 * The best counterparts of one participant, kept up as scores change one by one. A few more are kept than are asked for,
 * so that a list seldom runs short when somebody leaves it. What is kept is always exactly the best of all there are.
 */
export class KeptList {
  readonly #limit: number;
  readonly #best: BestCounterparts;
  /** Whether there are possible counterparts beyond those kept. */
  #isCut = false;

  /** @param limit how many are asked for */
  constructor(limit: number) {
    this.#limit = limit;
    this.#best = new BestCounterparts(limit + Math.ceil(limit / 4) + 4);
  }

  /** Positions of the best counterparts, at most as many as are asked for. */
  get positions(): readonly number[] {
    return this.#best.positions.slice(0, this.#limit);
  }

  /** In the order of `positions`. */
  get scores(): readonly number[] {
    return this.#best.scores.slice(0, this.#limit);
  }

  /** Whether a counterpart is among those kept. */
  keeps(position: number): boolean {
    return this.#best.positions.includes(position);
  }

  /** Starts anew. */
  clear(): void {
    this.#best.clear();
    this.#isCut = false;
  }

  /** Offers a counterpart that is not on the list. */
  offer(position: number, score: number): void {
    const before = this.#best.positions.length;
    const isTaken = this.#best.offer(position, score);
    if (!isTaken || this.#best.positions.length === before) this.#isCut = true;
  }

  /**
   * Takes in that a counterpart's score is another now, or `null` for no longer possible.
   * @returns false when the list has run short and must be filled from scratch
   */
  change(position: number, score: number | null): boolean {
    const wasKept = this.#best.remove(position);
    // Beyond the last that is kept of a list that was cut, others may be better.
    if (score !== null && (!this.#isCut || this.#reaches(position, score))) this.offer(position, score);
    return !wasKept || !this.#isCut || this.#best.positions.length >= this.#limit;
  }

  #reaches(position: number, score: number): boolean {
    const last = this.#best.positions.length - 1;
    const lastScore = this.#best.scores[last] ?? Number.POSITIVE_INFINITY;
    return score > lastScore || (score === lastScore && position < (this.#best.positions[last] ?? -1));
  }
}
