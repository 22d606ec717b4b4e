import { IssuePersonalLink } from '../contexts/access/index.js';
import type { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { ProcessLogger } from '../platform/logging/process-logger.js';
import { newId } from '../platform/ids/new-id.js';
import { describeApi } from './describe-api.js';
import { importClassification } from './import-classification/import-classification.js';
import type { OpenDatabase } from './open-database.js';
import { say } from './say.js';
import { buildProcess } from './start-process.js';

/** `words` are what stands behind the name of the command. */
type Command = (config: Config, database: OpenDatabase, words: readonly string[]) => Promise<void>;

/** Opening the database has brought it up to date already. */
const migrate: Command = () => Promise.resolve();

/** A process that answers nobody; what a command prints stands alone on standard output. */
function processOf(config: Config, { connection }: OpenDatabase): ReturnType<typeof buildProcess> {
  const answering: Config = { ...config, role: 'api' };
  return buildProcess(answering, connection, new ProcessLogger(answering, 'standard-error'));
}

/** Prints the OpenAPI description. */
const printApiDescription: Command = async (config, database) => {
  const app = await processOf(config, database);
  say(JSON.stringify(describeApi(app), null, 2));
  await app.close();
};

/** Prints a link for somebody new who may begin missions: how the first organiser comes in. */
const inviteOrganiser: Command = async (config, database) => {
  const app = await processOf(config, database);
  const issueLink = app.get(IssuePersonalLink, { strict: false });
  const { secret } = await app.get(Database).write((tx) => issueLink.forOrganiser(tx, newId()));
  say(`${config.publicUrl}/sign-in#${secret}`);
  await app.close();
};

/** Takes an official file of codes in or out, or lists them; without --confirm it only tells what that would change. */
const takeClassificationIn: Command = async (config, database, words) => {
  const app = await processOf(config, database);
  try {
    await importClassification(app, words);
  } finally {
    await app.close();
  }
};

/** What the program does besides serving, by name. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['migrate', migrate],
  ['describe-api', printApiDescription],
  ['invite-organiser', inviteOrganiser],
  ['import-classification', takeClassificationIn],
]);
