// `npm run build`: installs the dependencies and builds server and web, each only when something changed.
import { buildServerWhenStale } from './steps/build-server.mjs';
import { buildWebWhenStale } from './steps/build-web.mjs';
import { checkNode } from './steps/check-node.mjs';
import { installWhenStale } from './steps/install.mjs';
import { runTask } from './steps/refusal.mjs';

await runTask(async () => {
  checkNode();
  await installWhenStale();
  await Promise.all([buildServerWhenStale(), buildWebWhenStale()]);
});
