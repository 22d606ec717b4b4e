import { access, constants, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Placement, Refusal } from '../engine/index.js';

/** Prints one line of JSON: the whole of what goes to standard output. */
export function printLine(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Prints what is wrong with the input. @returns the exit code. */
export function printRefusals(instance: string, refusals: readonly Refusal[]): number {
  printLine({ instance, status: 'refused', refusals });
  return 1;
}

/** Per meeting its slot counted from 1; 0 says that the meeting does not take place. */
export const slotNumbers = (placements: readonly (Placement | null)[]): number[] =>
  placements.map((placement) => (placement === null ? 0 : placement.slot + 1));

/** Why nothing can be written to the file, to be known before the work is done; `null` where it can. */
export async function whyNotWritable(file: string): Promise<string | null> {
  const isFolder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return `${file} is a folder: name a file for --out`;
  return access(dirname(file), constants.W_OK).then(
    () => null,
    () => `${file} cannot be written: name a file for --out in a folder that exists and may be written to`,
  );
}

/** Writes the whole answer, where a file was named for it. */
export async function keepAnswer(file: string | null, answer: unknown): Promise<void> {
  if (file !== null) await writeFile(file, JSON.stringify(answer));
}
