// `npm start`: installs and builds what is missing or out of date, then becomes the product.
import { buildServerWhenStale } from './steps/build-server.mjs';
import { buildWebWhenStale } from './steps/build-web.mjs';
import { checkNode } from './steps/check-node.mjs';
import { installWhenStale } from './steps/install.mjs';
import { runTask } from './steps/refusal.mjs';

await runTask(async () => {
  checkNode();
  await installWhenStale();
  await Promise.all([buildServerWhenStale(), buildWebWhenStale()]);
  // In this very process, so that signals, exit codes and the environment reach the product as they are.
  process.setSourceMapsEnabled(true);
  await import('../dist/main.js');
});
