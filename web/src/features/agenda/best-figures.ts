/** Which way a figure is better; null where neither is. */
export type Better = 'more' | 'fewer' | null;

/** Which of the figures are the best of their row: none where all are the same, or only one is known. */
export function bestFigures(figures: readonly (number | null)[], better: Better): readonly boolean[] {
  const known = figures.filter((figure) => figure !== null);
  const isTold = better !== null && known.length > 1 && known.some((figure) => figure !== known[0]);
  const best = better === 'more' ? Math.max(...known) : Math.min(...known);
  return figures.map((figure) => isTold && figure === best);
}
