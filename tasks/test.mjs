// `npm test`: installs and builds what is missing or out of date, then runs jest with the arguments given.
// The suites that need Redis or Chromium run only when they are named, as `npm run test:redis` does.
import { pathToFileURL } from 'node:url';
import { buildServerWhenStale } from './steps/build-server.mjs';
import { buildWebWhenStale } from './steps/build-web.mjs';
import { checkNode } from './steps/check-node.mjs';
import { installWhenStale } from './steps/install.mjs';
import { runTask } from './steps/refusal.mjs';
import { inRepository, repository } from './steps/repository.mjs';
import { runProgram } from './steps/run-program.mjs';

const nodeArguments = [
  '--enable-source-maps',
  '--import',
  pathToFileURL(inRepository('test/setup/compile-sources.mjs')).href,
];
const suitesOnRequest = ['test/redis', 'test/browser'];

await runTask(async () => {
  checkNode();
  await installWhenStale();
  await Promise.all([buildServerWhenStale(), buildWebWhenStale()]);
  const jest = inRepository('node_modules/jest/bin/jest.js');
  process.exitCode = await runProgram(process.execPath, [...nodeArguments, jest, ...jestArguments()], {
    cwd: repository,
  });
});

function jestArguments() {
  const given = process.argv.slice(2);
  const left = suitesOnRequest.filter((folder) => !given.some((argument) => argument.includes(folder)));
  return [
    ...given,
    `--testPathIgnorePatterns=/node_modules/`,
    ...left.map((folder) => `--testPathIgnorePatterns=/${folder}/`),
  ];
}
