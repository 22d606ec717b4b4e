// `npm run check`: everything that a machine can say about the code without running it. All checks run, as many at once as
// there are processors, and those that fail are named at the end.
import { availableParallelism } from 'node:os';
import { checkNode } from './steps/check-node.mjs';
import { installWhenStale } from './steps/install.mjs';
import { Refusal, runTask } from './steps/refusal.mjs';
import { inRepository, repository } from './steps/repository.mjs';
import { runProgram } from './steps/run-program.mjs';

const tool = (path) => `node_modules/${path}`;

/** The longest first: the others run beside it. */
const checks = [
  { name: 'lint', command: [tool('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
  { name: 'types of the server', command: [tool('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'types of the web application',
    command: [tool('typescript/bin/tsc'), '--noEmit', '-p', 'web/tsconfig.json'],
  },
  { name: 'format', command: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'architecture', command: ['test/architecture/check-rules.mjs'] },
  { name: 'proof of the architecture rules', command: ['test/architecture/prove-rules.mjs'] },
  { name: 'dead code', command: [tool('knip/bin/knip.js')] },
];

await runTask(async () => {
  checkNode();
  await installWhenStale();
  const failed = [];
  const left = [...checks];
  const checkOnes = async () => {
    for (let check = left.shift(); check !== undefined; check = left.shift()) {
      if (!(await passes(check))) failed.push(check.name);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, checkOnes));
  if (failed.length > 0) throw new Refusal(`These checks failed: ${failed.join(', ')}.`);
  console.log('All checks passed.');
});

async function passes({ name, command: [script, ...scriptArguments] }) {
  console.log(`Checking ${name}...`);
  const exitCode = await runProgram(process.execPath, [inRepository(script), ...scriptArguments], { cwd: repository });
  return exitCode === 0;
}
