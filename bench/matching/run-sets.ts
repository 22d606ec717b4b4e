import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { MeasuredSet } from './measured-set.js';

const setsFolder = new URL('./sets/', import.meta.url);

/**
 * Measures every set of `sets/`, or the one named, and prints a line of JSON for each: its name, its figures, and how
 * long it took. A set whose files are not in the data folder says so in its line.
 */
export async function runSets(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    // eslint-disable-next-line id-denylist -- the name of the option, as people type it
    options: { data: { type: 'string', default: '../shared/data' }, set: { type: 'string' } },
  });
  const names = readdirSync(setsFolder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
  const chosen = values.set === undefined ? names : names.filter((name) => name === values.set);
  if (chosen.length === 0) throw new Error(`No set "${values.set ?? ''}"; there are ${names.join(', ')}`);
  for (const name of chosen) {
    const { measure } = (await import(new URL(`${name}.ts`, setsFolder).href)) as MeasuredSet;
    const startedAt = performance.now();
    const figures = await measure(values.data);
    const seconds = rounded((performance.now() - startedAt) / 1000);
    process.stdout.write(`${JSON.stringify({ set: name, ...roundedFigures(figures), seconds })}\n`);
  }
}

/** Four digits say all that a bench can know. */
function rounded(value: number): number {
  return Number(value.toFixed(4));
}

function roundedFigures(figures: unknown): object {
  return JSON.parse(
    JSON.stringify(figures, (_, value: unknown) => (typeof value === 'number' ? rounded(value) : value)),
  ) as object;
}
