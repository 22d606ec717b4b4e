import type { MatchProfile } from '../model/match-profile.js';
import type { FilterCount, FilterKind } from '../model/scored-pair.js';

/** Counts, for each profile of one side, the counterparts that passed and those that a filter stopped. */
export class FilterTally {
  readonly #size: number;
  readonly #countsByKind = new Map<FilterKind | 'possible', Int32Array>();

  #lastKind: FilterKind | 'possible' = 'possible';
  #lastCounts: Int32Array;

  constructor(size: number) {
    this.#size = size;
    this.#lastCounts = this.#countsOf('possible');
  }

  /** @param stoppedBy the first filter that stopped the pairs, or `null` when they passed */
  count(position: number, stoppedBy: FilterKind | null, pairs = 1): void {
    const kind = stoppedBy ?? 'possible';
    // Of pairs counted one after another many are stopped by the same filter.
    if (kind !== this.#lastKind) {
      this.#lastCounts = this.#countsOf(kind);
      this.#lastKind = kind;
    }
    this.#lastCounts[position]! += pairs;
  }

  /** How many pairs were counted for a profile. */
  total(position: number): number {
    let total = 0;
    for (const counts of this.#countsByKind.values()) total += counts[position]!;
    return total;
  }

  /** Adds what another tally of the same profiles counted. */
  add(other: FilterTally): void {
    for (const [kind, counts] of other.#countsByKind) {
      const own = this.#countsOf(kind);
      counts.forEach((count, position) => {
        own[position]! += count;
      });
    }
  }

  /** By kind, for passing on to another thread. */
  toPlain(): Readonly<Partial<Record<FilterKind | 'possible', Int32Array>>> {
    return Object.fromEntries(this.#countsByKind);
  }

  /** The tally that `toPlain` was made of. */
  static fromPlain(size: number, plain: Readonly<Partial<Record<FilterKind | 'possible', Int32Array>>>): FilterTally {
    const tally = new FilterTally(size);
    for (const [kind, counts] of Object.entries(plain)) {
      tally.#countsByKind.set(kind as FilterKind | 'possible', counts);
      if (kind === 'possible') tally.#lastCounts = counts;
    }
    return tally;
  }

  /** In the order of the profiles. */
  counts(profiles: readonly MatchProfile[]): readonly FilterCount[] {
    return profiles.map(({ id, side }, position) => ({
      participantId: id,
      side,
      possible: this.#countsByKind.get('possible')?.[position] ?? 0,
      filtered: Object.fromEntries(
        [...this.#countsByKind]
          .map(([kind, counts]) => [kind, counts[position] ?? 0] as const)
          .filter(([kind, count]) => kind !== 'possible' && count > 0)
          .sort(([left], [right]) => (left < right ? -1 : 1)),
      ),
    }));
  }

  #countsOf(kind: FilterKind | 'possible'): Int32Array {
    const known = this.#countsByKind.get(kind);
    if (known !== undefined) return known;
    const counts = new Int32Array(this.#size);
    this.#countsByKind.set(kind, counts);
    return counts;
  }
}
