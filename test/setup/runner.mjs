import { createRunner } from 'jest-light-runner';

/** Far more than any test file takes on a busy machine. */
const LONGEST_FILE_MINUTES = 15;

const LightRunner = createRunner({ runtime: 'child_process' });

/**
 * Runs test files as Node itself would, in processes that load what files import once for all of them. It knows no time
 * limit for a test, so a file that never ends ends the run, by name.
 */
export default class Runner extends LightRunner {
  async runTests(tests, watcher, onStart, onResult, onFailure) {
    const limits = new Map();
    const begin = (test) => {
      limits.set(test.path, setTimeout(giveUp, LONGEST_FILE_MINUTES * 60_000, test.path));
      return onStart(test);
    };
    const end = (test) => clearTimeout(limits.get(test.path));
    const note = (report) => (test, outcome) => {
      end(test);
      return report(test, outcome);
    };
    await super.runTests(tests, watcher, begin, note(onResult), note(onFailure));
  }
}

function giveUp(path) {
  console.error(`${path} did not end within ${LONGEST_FILE_MINUTES} minutes.`);
  process.exit(1);
}
