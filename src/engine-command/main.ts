import { readCommand } from './read-command.js';
import { repairFile } from './repair-file.js';
import { solveFile } from './solve-file.js';

/** Ends with 0 when an answer was printed, with 1 when there is none because the input is at fault. */
process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  const command = readCommand(words);
  if (command.type === 'bad-command') {
    process.stderr.write(`${command.reason}\n`);
    return 1;
  }
  return command.type === 'solve' ? solveFile(command) : repairFile(command);
}
