import { commands } from './composition/commands.js';
import { openDatabase } from './composition/open-database.js';
import { OrderlyEnd } from './composition/orderly-end.js';
import { serve } from './composition/serve.js';
import { readConfig, StartUpFailure } from './platform/config/config.js';

/** `node main.js` serves by its ROLE until it is told to end; `node main.js COMMAND` does one thing and ends. */
async function main([name, ...rest]: readonly string[]): Promise<void> {
  const command = name === undefined ? null : commands.get(name);
  if (command === undefined) {
    throw new StartUpFailure(`There is no command "${String(name)}": use ${[...commands.keys()].join(', ')} or none.`);
  }
  const config = readConfig();
  const end = new OrderlyEnd();
  end.onSignals(command === null ? 0 : 1);
  try {
    const database = await end.keep(openDatabase(config), (opened) => opened.close());
    if (end.hasBegun) return;
    if (command === null) {
      await serve(config, database, end);
      return;
    }
    await command(config, database, rest);
  } catch (error) {
    // Told to end while it was starting: what failed then is no news.
    if (end.hasBegun) return;
    await end.close();
    throw error;
  }
  await end.close();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isExpected = error instanceof StartUpFailure;
  const story = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${isExpected ? error.message : `Incontro could not start: ${story}`}\n`);
  process.exit(1);
});
