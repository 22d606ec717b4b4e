import { explainFile } from './explain-file.js';
import { whyNotWritable } from './print-answer.js';
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
  const fault = command.outFile === null ? null : await whyNotWritable(command.outFile);
  if (fault !== null) {
    process.stderr.write(`${fault}.\n`);
    return 1;
  }
  switch (command.type) {
    case 'solve':
      return solveFile(command);
    case 'repair':
      return repairFile(command);
    case 'explain':
      return explainFile(command);
  }
}
