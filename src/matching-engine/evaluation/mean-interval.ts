/** A mean with the interval in which it probably lies. */
export interface MeanInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

const resamples = 500;
/** Ends of the interval that holds 95 of 100 resampled means. */
const lowEnd = 0.025;
const highEnd = 0.975;

/**
 * The mean of some values with a 95 % interval by the bootstrap (Efron and Tibshirani, "An Introduction to the
 * Bootstrap", 1993): the percentiles of the means of samples drawn from the values again. The same values in the same
 * order give the same interval; the mean of nothing is `NaN`.
 */
export function meanInterval(values: readonly number[]): MeanInterval {
  const draw = numbersBelow(values.length);
  const means = Array.from({ length: resamples }, () => {
    const drawn = values.map(() => values[draw()] ?? 0);
    return drawn.reduce((sum, value) => sum + value, 0) / values.length;
  }).sort((left, right) => left - right);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: means[Math.floor(lowEnd * resamples)] ?? Number.NaN,
    high: means[Math.floor(highEnd * resamples)] ?? Number.NaN,
    count: values.length,
  };
}

/** Pseudo-random whole numbers below `limit`: xorshift32 (Marsaglia, "Xorshift RNGs", 2003), always from one seed. */
function numbersBelow(limit: number): () => number {
  let state = 2463534242;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}
