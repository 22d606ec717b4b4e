/**
 * The best few counterparts of one participant, by position, out of any number offered one by one in any order: best
 * score first, equal scores by position.
 */
export class BestCounterparts {
  readonly #limit: number;
  readonly #positions: number[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get positions(): readonly number[] {
    return this.#positions;
  }

  /** In the order of `positions`. */
  get scores(): readonly number[] {
    return this.#scores;
  }

  /** Each position may be offered once, unless it was removed. Gives whether it is among the best now. */
  offer(position: number, score: number): boolean {
    const count = this.#scores.length;
    const isFull = count >= this.#limit;
    if (isFull && !this.#isBefore(score, position, count - 1)) return false;
    let place = isFull ? count - 1 : count;
    while (place > 0 && this.#isBefore(score, position, place - 1)) {
      this.#scores[place] = this.#scores[place - 1]!;
      this.#positions[place] = this.#positions[place - 1]!;
      place -= 1;
    }
    this.#scores[place] = score;
    this.#positions[place] = position;
    return true;
  }

  /** Gives whether the position was among the best. */
  remove(position: number): boolean {
    const place = this.#positions.indexOf(position);
    if (place < 0) return false;
    this.#positions.splice(place, 1);
    this.#scores.splice(place, 1);
    return true;
  }

  clear(): void {
    this.#positions.length = 0;
    this.#scores.length = 0;
  }

  #isBefore(score: number, position: number, place: number): boolean {
    if (place < 0) return false;
    const other = this.#scores[place]!;
    return score > other || (score === other && position < this.#positions[place]!);
  }
}
