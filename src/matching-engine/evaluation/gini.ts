/**
 * How unevenly something is spread, by Gini's coefficient: 0 when all have the same, towards 1 when one has all.
 * @param amounts what each has, from 0; of nobody, or of nothing, 0
 */
export function gini(amounts: readonly number[]): number {
  const sorted = [...amounts].sort((left, right) => left - right);
  const total = sorted.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return 0;
  const weighed = sorted.reduce((sum, amount, place) => sum + (place + 1) * amount, 0);
  return (2 * weighed) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}
