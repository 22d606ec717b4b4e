/**
 * How good a ranked list is, from 0 to 1, by normalised discounted cumulative gain of its first `depth` places (Järvelin
 * and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20, 2002).
 * @param gains what each place is worth, in the order of the list, all of the list; 0 for nothing
 * @returns `null` when nothing on the list is worth anything, so that no order is better than another
 */
export function normalisedGain(gains: readonly number[], depth: number): number | null {
  const ideal = discountedGain([...gains].sort((left, right) => right - left).slice(0, depth));
  return ideal === 0 ? null : discountedGain(gains.slice(0, depth)) / ideal;
}

/**
 * The mean, over the relevant places of a list, of the part of the places up to there that are relevant.
 * @returns `null` when nothing is relevant
 */
export function averagePrecision(isRelevant: readonly boolean[]): number | null {
  let found = 0;
  let sum = 0;
  isRelevant.forEach((relevant, place) => {
    if (!relevant) return;
    found += 1;
    sum += found / (place + 1);
  });
  return found === 0 ? null : sum / found;
}

/** The part of what is relevant that is among the first `depth` places; `null` when nothing is relevant. */
export function recallAt(isRelevant: readonly boolean[], depth: number): number | null {
  const all = isRelevant.filter(Boolean).length;
  return all === 0 ? null : isRelevant.slice(0, depth).filter(Boolean).length / all;
}

function discountedGain(gains: readonly number[]): number {
  return gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}
