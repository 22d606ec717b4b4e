// sum-results.mjs <folder> <suite>...: adds up what jest wrote about each suite into the closing line. A test file that
// did not run counts as one failure, and so does a suite that left no result. Ends with 1 when anything failed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...suites] = process.argv.slice(2);

function countsOf(suite) {
  try {
    const result = JSON.parse(readFileSync(join(folder, `${suite}.json`), 'utf8'));
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const counts = suites.map((suite) => ({ suite, ...countsOf(suite) }));
for (const { suite, passed, failed, skipped } of counts) {
  console.log(`${suite}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
}
const total = (kind) => counts.reduce((sum, count) => sum + count[kind], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
