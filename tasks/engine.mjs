// `npm run --silent engine -- solve FILE` (or `repair FILE`, `explain FILE`): builds what is out of date, then works one file on the command line.
import { buildServerWhenStale } from './steps/build-server.mjs';
import { checkNode } from './steps/check-node.mjs';
import { installWhenStale } from './steps/install.mjs';
import { runTask } from './steps/refusal.mjs';

await runTask(async () => {
  // Standard output belongs to the answer: one line of JSON.
  console.log = console.error;
  checkNode();
  await installWhenStale();
  await buildServerWhenStale();
  await import('../dist/engine-command/main.js');
});
