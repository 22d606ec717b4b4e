/** Speaks to the person at the terminal, beside the log that machines read. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
