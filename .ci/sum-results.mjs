// sum-results.mjs <folder> <suite>...: names what failed and adds up what jest wrote about each suite into the closing
// line. A test file that did not run counts as one failure, and so does a suite that left no result. Ends with 1 when
// anything failed.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [folder, ...suites] = process.argv.slice(2);
const LINES_OF_A_FAILURE = 12;

function countsOf(suite) {
  try {
    const result = JSON.parse(readFileSync(join(folder, `${suite}.json`), 'utf8'));
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
      failures: result.testResults.flatMap(failuresOf),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: ['left no result'] };
  }
}

/** Every failed test of a file, or the file itself where it did not run, each with the beginning of what it said. */
function failuresOf({ name, status, message, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  const file = relative(process.cwd(), name);
  if (failed.length === 0) return status === 'failed' ? [`${file}\n${beginningOf(message)}`] : [];
  return failed.map((test) => `${file}: ${test.fullName}\n${beginningOf(test.failureMessages.join('\n'))}`);
}

function beginningOf(text) {
  const lines = text.split('\n').slice(0, LINES_OF_A_FAILURE);
  return lines.map((line) => `    ${line.trimEnd()}`).join('\n');
}

const counts = suites.map((suite) => ({ suite, ...countsOf(suite) }));
for (const { suite, failures } of counts) {
  for (const failure of failures) console.log(`${suite} failed: ${failure}\n`);
}
for (const { suite, passed, failed, skipped } of counts) {
  console.log(`${suite}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
}
const total = (kind) => counts.reduce((sum, count) => sum + count[kind], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
