import type { Config } from '../platform/config/config.js';
import { greet } from './greet.js';
import type { OpenDatabase } from './open-database.js';
import type { OrderlyEnd } from './orderly-end.js';
import { prepareAnswers } from './prepare-answers.js';
import { buildProcess, listen } from './start-process.js';

/** Starts a process of the configured role, which goes on until it is told to end. */
export async function serve(config: Config, database: OpenDatabase, end: OrderlyEnd): Promise<void> {
  const app = await end.keep(buildProcess(config, database.connection), (built) => built.close());
  if (end.hasBegun) return;
  await listen(app, config);
  await Promise.all([prepareAnswers(app, config, end), greet(app, config, end)]);
}
