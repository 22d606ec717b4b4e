import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Config, StartUpFailure } from '../platform/config/config.js';
import type { DatabaseConnection } from '../platform/database/connection.js';
import {
  defaultDataFolder,
  EmbeddedPostgresFailure,
  type OutageNews,
  startEmbeddedPostgres,
} from '../platform/database/embedded/index.js';
import { migrateDatabase } from '../platform/database/migrate-database.js';
import { ProcessLogger } from '../platform/logging/process-logger.js';

/** A database that is up to date, and how to leave it. */
export interface OpenDatabase {
  readonly connection: DatabaseConnection;
  readonly close: () => Promise<void>;
}

/** The operator's database, or the embedded one started first. Throws a StartUpFailure that says what to change. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const database = config.databaseUrl === null ? await embedded(config) : remote(config.databaseUrl);
  try {
    await migrateDatabase(database.connection);
    return database;
  } catch (error) {
    await database.close();
    if (config.databaseUrl === null) throw error;
    throw new StartUpFailure(
      `The database of DATABASE_URL cannot be used (${reasonOf(error)}): check address, name, user and password.`,
    );
  }
}

function remote(url: string): OpenDatabase {
  return { connection: { url }, close: () => Promise.resolve() };
}

async function embedded(config: Config): Promise<OpenDatabase> {
  const dataFolder =
    config.dataFolder ??
    defaultDataFolder({
      isRoot: process.getuid?.() === 0,
      repositoryFolder: fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, ''),
      homeFolder: homedir(),
    });
  try {
    const server = await startEmbeddedPostgres({ dataFolder, onOutage: outageLog(config) });
    return {
      connection: server.connection,
      close: async () => {
        await server.stop();
      },
    };
  } catch (error) {
    if (error instanceof EmbeddedPostgresFailure) throw new StartUpFailure(error.message);
    throw error;
  }
}

/** Whoever operates the product reads in its log why it did not answer for a moment. */
function outageLog(config: Config): (news: OutageNews) => void {
  const logger = new ProcessLogger(config);
  return (news) => {
    if (news.event === 'database-server-not-back') logger.error(news);
    else logger.warn(news);
  };
}

/** A failed connection to a name with several addresses says why only in its parts. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
