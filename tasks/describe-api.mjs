// `npm run describe-api`: writes openapi.json from the routes as they are, and the web application's types from it.
import { writeFileSync } from 'node:fs';
import { buildServerWhenStale } from './steps/build-server.mjs';
import { checkNode } from './steps/check-node.mjs';
import { installWhenStale } from './steps/install.mjs';
import { Refusal, runTask } from './steps/refusal.mjs';
import { inRepository, repository } from './steps/repository.mjs';
import { runProgram, runQuietly } from './steps/run-program.mjs';

await runTask(async () => {
  checkNode();
  await installWhenStale();
  await buildServerWhenStale();
  const described = await runQuietly(process.execPath, [inRepository('dist/main.js'), 'describe-api']);
  if (described.exitCode !== 0) throw new Refusal(`The API could not be described: ${described.output}`);
  writeFileSync(inRepository('openapi.json'), described.output);
  await program('prettier', ['--write', 'openapi.json']);
  // What has a default may be left out of a request; only what is required is certain.
  const types = ['-o', 'web/src/api-client/generated/openapi.ts', '--default-non-nullable=false'];
  await program('openapi-typescript', ['openapi.json', ...types]);
});

async function program(name, programArguments) {
  const exitCode = await runProgram(inRepository(`node_modules/.bin/${name}`), programArguments, { cwd: repository });
  if (exitCode !== 0) throw new Refusal(`${name} ended with code ${exitCode}.`);
}
