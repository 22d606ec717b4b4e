const pointsOfFullScore = 100;

/**
 * Shares from 0 to 1 as whole points of 100 that add up exactly to the rounded sum: every share is rounded down and the
 * points still missing go to the largest remainders, first come first (Hamilton's method of apportionment).
 */
export function wholePoints(shares: readonly number[]): readonly number[] {
  const exact = shares.map((share) => share * pointsOfFullScore);
  const points = exact.map(Math.floor);
  const sum = Math.round(exact.reduce((total, part) => total + part, 0));
  const missing = sum - points.reduce((total, part) => total + part, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((left, right) => right.remainder - left.remainder || left.index - right.index);
  for (const { index } of byRemainder.slice(0, Math.max(0, missing))) points[index] = (points[index] ?? 0) + 1;
  return points;
}
