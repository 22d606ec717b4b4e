/** A Markdown table. */
export function tableOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The middle value; of an even number, the higher of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

/** Seconds as people read them; infinity where it never happened. */
export const inSeconds = (seconds: number): string => (Number.isFinite(seconds) ? seconds.toFixed(2) : 'never');

/** The seeds of so many runs: 1, 2, 3, ... */
export const seedsUpTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
