import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgresConnection, startEmbeddedPostgres } from '../../src/platform/database/embedded/index.js';
import { migrateDatabase } from '../../src/platform/database/migrate-database.js';
import { migrations } from '../../src/platform/database/migrations/index.js';
import { migrateQueueSchema } from '../../src/platform/queue/queue-backend.js';

/** Any constant: test workers take turns by it to make the template. */
const TEMPLATE_LOCK = 20_261_122;

let server: Promise<EmbeddedPostgresConnection> | null = null;

/** A migrated database that nobody else uses, and how to drop it. */
export interface TestDatabase {
  readonly connection: EmbeddedPostgresConnection;
  /** The same as the value of DATABASE_URL for a process of its own. */
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes a database of its own for one test file, as a copy of a template that is migrated once a run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  server ??= startServer();
  const administration = await server;
  const template = await ensureTemplate(administration);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(administration, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    connection: { ...administration, database: name },
    url: `postgres://${administration.user}@localhost/${name}?host=${encodeURIComponent(administration.host)}&port=${administration.port}`,
    drop: () =>
      onServer(administration, async (client) => {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      }),
  };
}

/** A data folder for an embedded server of its own, which goes with this run of the tests. */
export function newDataFolder(name: string): string {
  const folder = process.env.INCONTRO_TEST_FOLDER;
  if (folder === undefined)
    throw new Error('INCONTRO_TEST_FOLDER is unset: run jest with the repository’s configuration');
  return join(folder, name);
}

async function startServer(): Promise<EmbeddedPostgresConnection> {
  const flags = ['-c', 'max_connections=300'];
  const { connection } = await startEmbeddedPostgres({ dataFolder: newDataFolder('data'), isThrowaway: true, flags });
  return connection;
}

async function ensureTemplate(administration: EmbeddedPostgresConnection): Promise<string> {
  const fingerprint = createHash('sha256').update(JSON.stringify(migrations.map((Migration) => new Migration())));
  const name = `template_${fingerprint.digest('hex').slice(0, 16)}`;
  await onServer(administration, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount !== 0) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished}`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    await migrateDatabase({ ...administration, database: unfinished });
    await migrateQueueSchema({ ...administration, database: unfinished });
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  });
  return name;
}

async function onServer<Value>(
  administration: EmbeddedPostgresConnection,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ ...administration });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
