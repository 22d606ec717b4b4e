// `npm run check`: everything that a machine can say about the code without running it. All checks run, and those that
// fail are named at the end.
import { checkNode } from './steps/check-node.mjs';
import { installWhenStale } from './steps/install.mjs';
import { Refusal, runTask } from './steps/refusal.mjs';
import { inRepository, repository } from './steps/repository.mjs';
import { runProgram } from './steps/run-program.mjs';

const tool = (path) => `node_modules/${path}`;

const checks = [
  { name: 'types of the server', command: [tool('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'types of the web application',
    command: [tool('typescript/bin/tsc'), '--noEmit', '-p', 'web/tsconfig.json'],
  },
  { name: 'lint', command: [tool('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
  { name: 'format', command: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'architecture', command: ['test/architecture/check-rules.mjs'] },
  { name: 'proof of the architecture rules', command: ['test/architecture/prove-rules.mjs'] },
  { name: 'dead code', command: [tool('knip/bin/knip.js')] },
];

await runTask(async () => {
  checkNode();
  await installWhenStale();
  const failed = [];
  for (const { name, command } of checks) {
    console.log(`Checking ${name}...`);
    const [script, ...scriptArguments] = command;
    const exitCode = await runProgram(process.execPath, [inRepository(script), ...scriptArguments], {
      cwd: repository,
    });
    if (exitCode !== 0) failed.push(name);
  }
  if (failed.length > 0) throw new Refusal(`These checks failed: ${failed.join(', ')}.`);
  console.log('All checks passed.');
});
